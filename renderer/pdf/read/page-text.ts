// The text of a page: the pieces of the reader's text layer, without the running lines that compose prints.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { paperSize } from '../../../core/compose/compose-page-constants.ts';
import { pageText } from './text-pieces.ts';

const pointsPerPixel = 0.75;

/** The text of a page. Of a document printed here (`isPrinted`) what stands in the margins is left out; its cover has none. */
export async function readPageText(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  isPrinted: boolean,
): Promise<string> {
  const index = page.pageNumber - 1;
  if (!isPrinted || index === 0) return await pageText(pdf, index);
  const [, bottom = 0, right = 0, top = 0] = page.view;
  const { marginTop, marginBottom } = right > top ? paperSize.slides : paperSize.report;
  const highest = top - marginTop * pointsPerPixel;
  const lowest = bottom + marginBottom * pointsPerPixel;
  return await pageText(pdf, index, (y) => y >= lowest && y <= highest);
}
