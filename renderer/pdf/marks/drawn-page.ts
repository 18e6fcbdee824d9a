// The element of a page that pdf.js has drawn, and the pieces of its text.
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { TextPieces } from '../read/text-places.ts';

/** A page with its text. */
type DrawnPage = { readonly element: HTMLElement; readonly pieces: TextPieces };

/** A page, from 1; undefined while its text is not drawn. */
export function drawnPage(viewer: PDFViewer, page: number): DrawnPage | undefined {
  const view = viewer.getPageView(page - 1) as DrawnView | undefined;
  // The highlighter is made when it is asked for; pages without text never need one, and there may be thousands.
  if (view?.textLayer?.div.hidden !== false) return undefined;
  const { textDivs, textContentItemsStr } = view._textHighlighter;
  if (!textDivs || !textContentItemsStr) return undefined;
  return { element: view.div, pieces: { elements: textDivs, texts: textContentItemsStr } };
}

/** What of pdf.js' view of a page is used here; the names are its own. */
type DrawnView = {
  readonly div: HTMLElement;
  readonly textLayer?: { readonly div: HTMLElement } | null;
  readonly _textHighlighter: {
    readonly textDivs: HTMLElement[] | null;
    readonly textContentItemsStr: string[] | null;
  };
};
