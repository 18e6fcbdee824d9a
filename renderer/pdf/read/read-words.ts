// Reads the words of all pages and the outline in the thread of pdf.js, several pages at a time. Only texts are sent to the page.
import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BytesMissing, fetchRange } from './fetch-range.ts';
import { readOutline } from './outline.ts';
import { pagesWithNotes, readNotes } from './page-notes.ts';
import { readPageText } from './page-text.ts';
import { pdfSetting, rangeTransport } from './pdf-source.ts';
import { SameThreadPort } from './same-thread-port.ts';
import type { PageWords, WordsAnswer, WordsJob } from './words-protocol.ts';

/** Up to here a file is read as a whole, which spares pdf.js asking for each piece of it. */
const wholeBytes = 32_000_000;
/** Of larger files mostly pictures are left unread. */
const pieceBytes = 256 * 1024;
/** Pages that are read at the same time: one waits for bytes or for unpacking while another one is read. */
const pagesInFlight = 4;

/** Reads the words of all pages, tells each page as it is read, and the outline after the last one. Never rejects. */
export async function readWords(job: WordsJob, tell: (answer: WordsAnswer) => void): Promise<void> {
  let task: PDFDocumentLoadingTask | undefined;
  try {
    const opened = await openHere(job);
    task = opened.task;
    const pdf = await Promise.race([task.promise, opened.failed]);
    await Promise.race([readPages(pdf, job, tell), opened.failed]);
    // Each entry is a question to the other half of pdf.js, which is near only here.
    tell({ kind: 'all', outline: await Promise.race([readOutline(pdf), opened.failed]) });
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof BytesMissing ? 'gone' : 'damaged' });
  } finally {
    await task?.destroy().catch(() => undefined);
  }
}

let nearWorker: PDFWorker | undefined;

/** The other half of pdf.js, which is loaded in this thread as well. */
function workerHere(): PDFWorker {
  if (nearWorker) return nearWorker;
  const port = new SameThreadPort();
  const { pdfjsWorker } = globalThis as unknown as OtherHalf;
  nearWorker = PDFWorker.create({ port: port as unknown as Worker });
  pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
  return nearWorker;
}

/** As much of pdf.worker.mjs as is used; it tells the thread by this name that it is there. */
type OtherHalf = {
  readonly pdfjsWorker: { readonly WorkerMessageHandler: { initializeFromPort(port: SameThreadPort): void } };
};

async function openHere({
  address,
  sizeBytes,
}: WordsJob): Promise<{ readonly task: PDFDocumentLoadingTask; readonly failed: Promise<never> }> {
  let fail: () => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = () => reject(new BytesMissing());
  });
  failed.catch(() => undefined);
  const source =
    sizeBytes <= wholeBytes
      ? { data: await fetchRange(address, 0, sizeBytes) }
      : {
          range: rangeTransport(sizeBytes, (begin, end) => fetchRange(address, begin, end), fail),
          rangeChunkSize: pieceBytes,
        };
  const setting = { ...pdfSetting, ...source, worker: workerHere() };
  return { task: getDocument(setting as Parameters<typeof getDocument>[0]), failed };
}

/** Reads all pages. Whoever waits for them ends this thread when that takes too long. */
async function readPages(
  pdf: PDFDocumentProxy,
  { isPrinted }: WordsJob,
  tell: (answer: WordsAnswer) => void,
): Promise<void> {
  const haveNotes = pagesWithNotes(pdf);
  let next = 1;
  const readOn = async (): Promise<void> => {
    while (next <= pdf.numPages) {
      const number = next;
      next += 1;
      const words = await readPage(pdf, number, isPrinted, haveNotes);
      tell({ kind: 'page', number, ...(words === undefined ? {} : { words }) });
    }
  };
  await Promise.all(Array.from({ length: pagesInFlight }, readOn));
}

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  isPrinted: boolean,
  haveNotes: ReturnType<typeof pagesWithNotes>,
): Promise<PageWords | undefined> {
  try {
    const page = await pdf.getPage(number);
    const text = await readPageText(pdf, page, isPrinted);
    const notes = (await haveNotes(number)) ? await readNotes(page).catch(() => undefined) : undefined;
    page.cleanup();
    return { text, ...(notes === undefined ? {} : { notes }) };
  } catch {
    return undefined;
  }
}
