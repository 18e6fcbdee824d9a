// A page of a document as a picture in memory.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The largest picture in pixels. */
type PictureSize = { readonly widthPx: number; readonly tallestPx: number };

/** Draws page `number`, from 1, on white. Throws when it cannot be drawn, and when `signal` ends it. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  { widthPx, tallestPx }: PictureSize,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(widthPx / natural.width, tallestPx / natural.height);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  signal.throwIfAborted();
  const task = page.render({ canvas, viewport, background: '#ffffff' });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
  return canvas;
}
