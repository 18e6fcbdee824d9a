// What a PDF says of itself.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the document says of itself; undefined when it says nothing. */
export async function infoOf(
  pdf: PDFDocumentProxy,
  field: 'CreationDate' | 'Creator' | 'Language' | 'ModDate' | 'Title',
): Promise<string | undefined> {
  const metadata = await pdf.getMetadata().catch(() => undefined);
  const found = ((metadata?.info ?? {}) as Readonly<Record<string, unknown>>)[field];
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}
