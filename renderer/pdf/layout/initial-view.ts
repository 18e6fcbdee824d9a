// Initial view of a document: the page that is seen first is read before all pages are laid out, once.
import {
  AnnotationMode,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PixelsPerInch,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withTimeout } from '../read/with-timeout.ts';
import type { PageOrder } from './page-layout.ts';

/** A factor, or one of the viewer's own words. */
export type Zoom = number | 'page-width' | 'page-fit' | 'auto';
/** How a document opens: the page that is seen first, its zoom, how pages lie. */
export type InitialView = { readonly page: number; readonly zoom: Zoom; readonly order: PageOrder };

/** Laying out all pages keeps the page busy, and reading waits for it; a page that is not read by then has to wait. */
const longestReadingMs = 400;

/** Reads the first page to be seen; answers with the scale that `zoom` comes to in `box`. */
export async function prepareInitialView(
  pdf: PDFDocumentProxy,
  box: HTMLElement,
  { page, zoom }: InitialView,
): Promise<number> {
  const wanted = Math.min(pdf.numPages, Math.max(1, page));
  const reading = readInAdvance(pdf, wanted).catch(() => undefined);
  await withTimeout(reading, longestReadingMs);
  const first = await pdf.getPage(1).catch(() => undefined);
  return first ? scaleOf(first, box, zoom) : 1;
}

/** The scale that the viewer itself will find, to the last digit: it does not lay out pages again for a scale they have. */
function scaleOf(page: PDFPageProxy, box: HTMLElement, zoom: Zoom): number {
  if (typeof zoom === 'number') return zoom;
  const rounded = (scale: number): number => {
    const { width, height } = page.getViewport({ scale: scale * PixelsPerInch.PDF_TO_CSS_UNITS });
    const [toWidth, toHeight] = [(box.clientWidth / width) * scale, (box.clientHeight / height) * scale];
    return zoom === 'page-width' ? toWidth : Math.min(toWidth, toHeight);
  };
  return rounded(rounded(1));
}

/**
 * Settles when the worker starts to send what is on a page. It goes on with fonts and pictures while all pages are laid out, so the viewer
 * finds them ready. Nothing is drawn here.
 */
async function readInAdvance(pdf: PDFDocumentProxy, number: number): Promise<void> {
  const page = await pdf.getPage(number);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const reading = page.render({
    canvas,
    viewport: page.getViewport({ scale: 1 }),
    annotationMode: AnnotationMode.ENABLE_FORMS,
    operationsFilter: (index, { fnArray }) => fnArray[index] === OPS.dependency,
  });
  await new Promise<void>((resolve, reject) => {
    reading.onContinue = (goOn: () => void) => {
      resolve();
      goOn();
    };
    reading.promise.then(resolve, reject);
  });
}
