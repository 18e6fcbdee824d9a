// A damaged PDF that opens but lacks a page.
import { helvetica, pdfOfObjects, setLines, streamObject } from './pdf-objects.ts';

/** Three pages, the second of which is missing. */
export function holedPdf(): Uint8Array {
  const kid = (content: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} 0 R >>`;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R 99 0 R 6 0 R] /Count 3 >>',
    helvetica,
    kid(5),
    streamObject(setLines([{ text: 'The first page', size: 20, top: 100 }])),
    kid(7),
    streamObject(setLines([{ text: 'The third page', size: 20, top: 100 }])),
  ]);
}
