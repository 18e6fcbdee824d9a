// A small picture of a page, whose drawing can be stopped.
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { longestPageMs } from '../read/watch-pages.ts';
import { withTimeout } from '../read/with-timeout.ts';

/** Where a picture is drawn, `widthPx` wide in pixels of the page. */
export type ThumbnailBox = { readonly canvas: HTMLCanvasElement; readonly widthPx: number };

/** Draws page `number`, from 1; returns how to stop. Tells `onUndrawn` when the page cannot be drawn, or not in time. */
export function drawThumbnail(
  pdf: PDFDocumentProxy,
  number: number,
  box: ThumbnailBox,
  onUndrawn: () => void,
): () => void {
  let stop: () => void = () => undefined;
  let isStopped = false;
  const draw = async (): Promise<void> => {
    const page = await pdf.getPage(number).catch(() => undefined);
    if (isStopped) return;
    const task = page && beginDrawing(page, box);
    stop = () => task?.cancel();
    const isDrawn = task !== undefined && (await isDrawnInTime(task));
    if (!isDrawn && !isStopped) onUndrawn();
  };
  void draw();
  return () => {
    isStopped = true;
    stop();
  };
}

function beginDrawing(page: PDFPageProxy, { canvas, widthPx }: ThumbnailBox): RenderTask {
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (widthPx * window.devicePixelRatio) / natural.width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  return page.render({ canvas, viewport });
}

/** False when it cannot be drawn; it is cancelled when it takes too long. */
async function isDrawnInTime(task: RenderTask): Promise<boolean> {
  const drawn = task.promise.then(
    () => true,
    () => false,
  );
  return (await withTimeout(drawn, longestPageMs, () => task.cancel())) ?? false;
}
