// Print pages one by one as pictures, sharp enough for paper and at their own size.
import { AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenDocument } from '../read/open-document.ts';

/** Dots to the inch: as fine as small type on paper needs. */
const dotsPerInch = 300;
const pointsPerInch = 72;
/** Pixels of the largest picture, a little more than A3 needs. Larger paper is read from further away. */
const mostPixels = 18_000_000;

/** The scale at which a page is drawn. Its size is in points. */
export function printScale(width: number, height: number): number {
  const wanted = dotsPerInch / pointsPerInch;
  return Math.min(wanted, Math.sqrt(mostPixels / (width * height)));
}

/** A page as a picture. `address` is a blob's; sizes in points. */
export type PrintSheet = { readonly address: string; readonly widthPt: number; readonly heightPt: number };

/** What is printed. */
export type PrintOptions = {
  /** Pages from 1. */
  readonly pages: readonly number[];
  /** Quarter turns of the view, in degrees. */
  readonly rotation: number;
  readonly onPage: (done: number) => void;
  readonly signal: AbortSignal;
};

/** Sheets, or the page that cannot be drawn, from 1; undefined when it was stopped. */
export type DrawnSheets = readonly PrintSheet[] | { readonly undrawnPage: number } | undefined;

/** Draws pages, each with what a person filled into its form. Free the sheets afterwards. */
export async function drawForPrint(
  { pdf }: OpenDocument,
  { pages, rotation, onPage, signal }: PrintOptions,
): Promise<DrawnSheets> {
  const sheets: PrintSheet[] = [];
  const filled = pdf.annotationStorage.print;
  for (const number of pages) {
    try {
      signal.throwIfAborted();
      const page = await pdf.getPage(number);
      const natural = page.getViewport({ scale: 1, rotation: (page.rotate + rotation) % 360 });
      const viewport = natural.clone({ scale: printScale(natural.width, natural.height) });
      const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
      await page.render({
        canvas: canvas as unknown as HTMLCanvasElement,
        viewport,
        intent: 'print',
        annotationMode: AnnotationMode.ENABLE_STORAGE,
        background: '#ffffff',
        printAnnotationStorage: filled,
      }).promise;
      const picture = await canvas.convertToBlob({ type: 'image/png' });
      sheets.push({
        address: URL.createObjectURL(picture),
        widthPt: natural.width,
        heightPt: natural.height,
      });
      onPage(sheets.length);
    } catch {
      freeSheets(sheets);
      return signal.aborted ? undefined : { undrawnPage: number };
    }
  }
  return sheets;
}

/** Lets go of the pictures. */
export function freeSheets(sheets: readonly PrintSheet[]): void {
  for (const { address } of sheets) URL.revokeObjectURL(address);
}
