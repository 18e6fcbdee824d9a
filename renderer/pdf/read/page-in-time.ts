// A page that is waited for only so long: one whose bytes are lost never comes.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page that is not read or drawn after this time counts as one that cannot be. Slow computers take a few seconds for large pages. */
export const longestPageMs = 20_000;

/** Page `number`, from 1; undefined when it cannot be read. */
export async function pageInTime(pdf: PDFDocumentProxy, number: number): Promise<PDFPageProxy | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, longestPageMs, undefined);
  });
  const page = pdf.getPage(number).catch(() => undefined);
  return await Promise.race([page, late]).finally(() => clearTimeout(timer));
}
