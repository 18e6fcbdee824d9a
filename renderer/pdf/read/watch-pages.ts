// Pages that are waited for only so long, whoever asks for them: one whose bytes are lost never comes.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withTimeout } from './with-timeout.ts';

/** A page that is not read or drawn after this time counts as one that cannot be. Slow computers take a few seconds for large pages. */
export const longestPageMs = 20_000;

/**
 * Makes `pdf.getPage` fail for a page that does not come in time, and reports each page that cannot be read to `onBroken`. Nobody waits
 * a second time: until a late page comes, every further request for it fails at once. A slow disk is no damage, so once the page is
 * there, further requests get it. What gave it up before stays as it is until the document is opened again. Once `closed` is
 * aborted no timer runs, since it would keep the pages in memory. Requests that are pending then get no answer from here.
 */
export function watchPages(pdf: PDFDocumentProxy, onBroken: () => void, closed: AbortSignal): void {
  const getPage = pdf.getPage.bind(pdf);
  const awaited = new Map<number, Promise<PDFPageProxy>>();
  pdf.getPage = (number) => {
    const known = awaited.get(number);
    if (known !== undefined) return known;
    const page = getPage(number);
    const inTime = orLate(page, number, closed);
    awaited.set(number, inTime);
    inTime.catch(onBroken);
    // pdf.js keeps pages that came.
    const forget = (): boolean => awaited.delete(number);
    page.then(forget, forget);
    return inTime;
  };
}

async function orLate(
  page: Promise<PDFPageProxy>,
  number: number,
  closed: AbortSignal,
): Promise<PDFPageProxy> {
  const found = await withTimeout(page, longestPageMs, undefined, closed);
  if (!found) throw new Error(`page ${number} does not come`);
  return found;
}
