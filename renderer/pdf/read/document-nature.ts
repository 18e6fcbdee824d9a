// PDFs whose content is not in their pages: XFA forms and collections of files.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentNature } from '../../../core/compose/compose-page-protocol.ts';

/** The properties of a document that show where its content is. */
type Nature = {
  readonly IsAcroFormPresent?: boolean;
  readonly IsXFAPresent?: boolean;
  readonly IsCollectionPresent?: boolean;
};

/** What the document is if its content is not in its pages; undefined for all others. */
export async function natureOf(pdf: PDFDocumentProxy): Promise<DocumentNature | undefined> {
  const metadata = await pdf.getMetadata().catch(() => undefined);
  const { IsAcroFormPresent, IsXFAPresent, IsCollectionPresent } = (metadata?.info ?? {}) as Nature;
  if (IsCollectionPresent) return 'collection';
  // A form that also has PDF fields is shown whole by its pages.
  return IsXFAPresent && !IsAcroFormPresent ? 'xfa' : undefined;
}
