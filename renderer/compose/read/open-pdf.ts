// Decides how compose opens a PDF: as the reader of the program does, from bytes by range; nobody is asked for a password.
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadBefore, ReadJob } from '../../../core/compose/page-calls.ts';
import type { Problem } from '../../../core/problem.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { longestOpeningMs, pdfSetting, pieceBytes, rangeTransport } from '../../viewer/pdf-source.ts';
import { fetchRange } from './fetch-range.ts';
import { endReadingThread, readingThread } from './reading-thread.ts';

const longestClosingMs = 500;

/** A PDF that is open, and what was read of it so far. */
export type OpenPdf = {
  readonly pdf: PDFDocumentProxy;
  readonly readSoFar: () => ReadBefore;
  /** Frees everything. Safe to call twice. */
  close(): Promise<void>;
};

/** Opens a PDF. `document-damaged`, `document-locked`, `document-too-slow`. */
export async function openPdf({
  file,
  address,
  sizeBytes,
}: Pick<ReadJob, 'file' | 'address' | 'sizeBytes'>): Promise<Result<OpenPdf>> {
  let [bytes, pieces] = [0, 0];
  const read = (begin: number, end: number): Promise<Uint8Array> => {
    bytes += end - begin;
    pieces += 1;
    return fetchRange(address, begin, end);
  };
  let end: (problem: Problem) => void = () => undefined;
  const ended = new Promise<Problem>((resolve) => {
    end = resolve;
  });
  const damaged = (error: unknown): Problem => ({ code: 'document-damaged', file, reason: reasonOf(error) });
  const task = getDocument({
    ...pdfSetting,
    range: rangeTransport(sizeBytes, read, (error) => end(damaged(error))),
    rangeChunkSize: pieceBytes,
    worker: readingThread().worker,
  } as Parameters<typeof getDocument>[0]);
  task.onPassword = () => end({ code: 'document-locked', file });
  const timer = setTimeout(
    () => end({ code: 'document-too-slow', file, seconds: longestOpeningMs / 1000 }),
    longestOpeningMs,
  );
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closeTask(task.destroy());
    return closing;
  };
  const opened = task.promise.then(
    (pdf): Result<OpenPdf> => ok({ pdf, close, readSoFar: () => ({ bytes, pieces }) }),
    (error: unknown) => fail(damaged(error)),
  );
  const outcome = await Promise.race([opened, ended.then((problem) => fail(problem))]);
  clearTimeout(timer);
  if (!outcome.ok) await close();
  return outcome;
}

/** A thread that hangs never answers the polite way; ending it frees it in any case. */
async function closeTask(destroyed: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), longestClosingMs);
  });
  const outcome = await Promise.race([destroyed.catch(() => undefined), late]);
  clearTimeout(timer);
  if (outcome === 'late') endReadingThread();
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
