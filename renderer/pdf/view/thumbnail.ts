// A small picture of a page, whose drawing can be stopped.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Draws page `number`, from 1, `widthPx` wide in pixels of the page; returns how to stop. A page that cannot be drawn stays empty. */
export function drawThumbnail(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  widthPx: number,
): () => void {
  let stop: () => void = () => undefined;
  let isStopped = false;
  const draw = async (): Promise<void> => {
    const found = await pdf.getPage(number).catch(() => undefined);
    if (isStopped || !found) return;
    const natural = found.getViewport({ scale: 1 });
    const ratio = window.devicePixelRatio;
    const viewport = found.getViewport({ scale: (widthPx * ratio) / natural.width });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = found.render({ canvas, viewport });
    stop = () => task.cancel();
    await task.promise.catch(() => undefined);
  };
  void draw();
  return () => {
    isStopped = true;
    stop();
  };
}
