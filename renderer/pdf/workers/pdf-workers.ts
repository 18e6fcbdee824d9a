// Workers of pdf.js. Each document has one of its own that can be ended at any time. A worker that read before is used first: its code is compiled.
import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A worker of pdf.js that reads one document at a time. */
export type PdfWorker = {
  readonly worker: PDFWorker;
  /** Called as soon as it is known that its document will be closed: the next document waits for it a little. */
  leave(): void;
  /** Called when its document is closed; `hangs` when the worker did not answer to that. Safe to call twice. */
  release(hangs: boolean): void;
};

/** Longer than this a new worker is the quicker way, in ms; one that has nothing left to draw answers well before. */
const longestWaitMs = 150;

let isKept = false;
let spare: PdfWorker | undefined;
const inUse = new Set<PdfWorker>();
/** Those whose document is being closed. */
const leaving = new Set<PdfWorker>();
/** Told when one of these is free. */
const waiting = new Set<() => void>();

/** From now on a worker stands ready whenever no document is open, so that the next one need not wait for it to start. */
export function keepWorkerReady(): void {
  isKept = true;
  beginSpare();
}

/** A worker that nobody else uses. */
export async function takeWorker(): Promise<PdfWorker> {
  if (spare === undefined && leaving.size > waiting.size) await oneIsFree();
  const taken = spare ?? beginWorker();
  spare = undefined;
  inUse.add(taken);
  return taken;
}

async function oneIsFree(): Promise<void> {
  let tell = (): void => undefined;
  await new Promise<void>((resolve) => {
    tell = resolve;
    waiting.add(tell);
    setTimeout(tell, longestWaitMs);
  });
  waiting.delete(tell);
}

function beginWorker(): PdfWorker {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const end = (): void => {
    port.terminate();
    worker.destroy();
  };
  const begun: PdfWorker = {
    worker,
    leave: () => {
      if (inUse.has(begun)) leaving.add(begun);
    },
    release: (hangs) => {
      if (!inUse.delete(begun)) return;
      const isWanted = waiting.size > 0 || (isKept && inUse.size === 0);
      if (!hangs && isWanted && spare === undefined) spare = begun;
      else end();
      leaving.delete(begun);
      for (const tell of waiting) tell();
      requestIdleCallback(beginSpare);
    },
  };
  return begun;
}

function beginSpare(): void {
  if (isKept && inUse.size === 0) spare ??= beginWorker();
}
