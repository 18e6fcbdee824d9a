// The cover of a document: its first page as a small picture.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawPage } from './draw-page.ts';
import { withTimeout } from './with-timeout.ts';

/** Sharp in the library on a screen of twice the usual density. */
const widthPx = 480;
/** Very tall pages are cut off by the library anyway. */
const tallestPx = 960;
const longestMs = 15_000;
const quality = 0.82;
const piece = 0x8000;

/** The first page as webp in base64; undefined when it cannot be drawn in time. */
export async function drawCover(pdf: PDFDocumentProxy): Promise<string | undefined> {
  const late = new AbortController();
  const drawn = drawFirstPage(pdf, late.signal).catch(() => undefined);
  return await withTimeout(drawn, longestMs, () => late.abort());
}

async function drawFirstPage(pdf: PDFDocumentProxy, signal: AbortSignal): Promise<string | undefined> {
  const canvas = await drawPage(pdf, 1, { widthPx, tallestPx }, signal);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', quality));
  return picture?.type === 'image/webp' ? base64(new Uint8Array(await picture.arrayBuffer())) : undefined;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
