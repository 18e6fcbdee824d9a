// Decides which worker a document gets: one of its own that can be ended at any time, begun before it is asked for where the page has time.
import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A worker of pdf.js for one document. */
export type PdfWorker = {
  readonly worker: PDFWorker;
  /** Called when its document is closed; `hangs` when the worker did not answer to that. Safe to call twice. */
  release(hangs: boolean): void;
};

let isKept = false;
let spare: PdfWorker | undefined;
const inUse = new Set<PdfWorker>();

/** From now on a worker stands ready whenever no document is open, so that the next one need not wait for it to start. */
export function keepWorkerReady(): void {
  isKept = true;
  beginSpare();
}

/** A worker that nobody else uses. */
export function takeWorker(): PdfWorker {
  const taken = spare ?? beginWorker();
  spare = undefined;
  inUse.add(taken);
  return taken;
}

function beginWorker(): PdfWorker {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const begun: PdfWorker = {
    worker,
    // Its thread is ended in any case: that frees all a document took.
    release: () => {
      if (!inUse.delete(begun)) return;
      port.terminate();
      worker.destroy();
      requestIdleCallback(beginSpare);
    },
  };
  return begun;
}

function beginSpare(): void {
  if (isKept && inUse.size === 0) spare ??= beginWorker();
}
