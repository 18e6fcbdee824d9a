// One thread that reads PDF after PDF, since warm code runs several times faster. After a failure a new one starts.
import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { WordsAnswer, WordsJob, WordsRequest } from './words-protocol.ts';

/** The thread: `worker` for what the page itself opens with pdf.js. */
type ReadingThread = {
  readonly worker: PDFWorker;
  /**
   * Reads the words of a PDF's pages; every answer is told as it comes, the last one settles it. After `longestMs` the thread is
   * ended, whatever it does. Answers whether it was in time.
   */
  readWords(job: WordsJob, longestMs: number, tell: (answer: WordsAnswer) => void): Promise<boolean>;
};

let kept: (ReadingThread & { readonly port: Worker }) | undefined;

/** The thread, started when there is none. */
export function readingThread(): ReadingThread {
  kept ??= startThread();
  return kept;
}

/** Ends the thread, whatever it does. The next PDF gets a new one. */
export function endReadingThread(): void {
  kept?.port.terminate();
  kept?.worker.destroy();
  kept = undefined;
}

function startThread(): ReadingThread & { readonly port: Worker } {
  const port = new Worker(new URL('./words-worker.ts', import.meta.url), { type: 'module' });
  return {
    port,
    worker: PDFWorker.create({ port }),
    readWords: (job, longestMs, tell) =>
      new Promise((resolve) => {
        const { port1: here, port2: there } = new MessageChannel();
        const settle = (isInTime: boolean): void => {
          clearTimeout(timer);
          here.close();
          resolve(isInTime);
        };
        const timer = setTimeout(() => {
          endReadingThread();
          settle(false);
        }, longestMs);
        here.addEventListener('message', ({ data }: MessageEvent<WordsAnswer>) => {
          tell(data);
          if (data.kind !== 'page') settle(true);
        });
        here.start();
        const request: WordsRequest = { readWords: job, answers: there };
        port.postMessage(request, [there]);
      }),
  };
}
