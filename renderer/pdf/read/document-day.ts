// The day of a document by its own metadata.
import { PDFDateString, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { infoOf } from './pdf-info.ts';

/** The day on which a document was made, else last changed, as it says; undefined when it does not. */
export async function documentDay(pdf: PDFDocumentProxy): Promise<string | undefined> {
  return dayOf(await infoOf(pdf, 'CreationDate')) ?? dayOf(await infoOf(pdf, 'ModDate'));
}

/** The day of a date as PDFs write it, YYYY-MM-DD; many are none, and a few lie beyond the year 9999. */
export function dayOf(text: string | undefined): string | undefined {
  const date = text === undefined ? null : PDFDateString.toDateObject(text);
  const day = date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}
