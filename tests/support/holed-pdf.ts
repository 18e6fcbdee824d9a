// A damaged PDF that opens but lacks a page.
import { helvetica, pdfOfObjects, setLines, streamObject } from './pdf-objects.ts';

/** Three pages, one of which is missing, by default the second. */
export function holedPdf(missing: 1 | 2 = 2): Uint8Array {
  const kid = (content: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} 0 R >>`;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${missing === 1 ? '99 0 R 4 0 R' : '4 0 R 99 0 R'} 6 0 R] /Count 3 >>`,
    helvetica,
    kid(5),
    streamObject(setLines([{ text: 'The first page', size: 20, top: 100 }])),
    kid(7),
    streamObject(setLines([{ text: 'The third page', size: 20, top: 100 }])),
  ]);
}
