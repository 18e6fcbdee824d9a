// Open a PDF: bytes by range, no scripts, a worker of its own that can be ended at any time.
import { getDocument, PasswordResponses, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { readingLimits } from '../../../core/compose/compose-page-constants.ts';
import { type PdfWorker, takeWorker } from '../workers/pdf-workers.ts';
import { keepFields } from './filled-fields.ts';
import { pdfSetting, pieceBytes, rangeTransport } from './pdf-source.ts';
import { watchPages } from './watch-pages.ts';
import { withTimeout } from './with-timeout.ts';

const longestClosingMs = 500;

/** Where the bytes of a document come from. */
export type DocumentSource = {
  /** Name for messages: the path inside the kit. */
  readonly file: string;
  readonly sizeBytes: number;
  read(begin: number, end: number): Promise<Uint8Array>;
};

/** A document that is open. */
export type OpenDocument = {
  readonly pdf: PDFDocumentProxy;
  /** Comes when a page or the bytes of one turn out to be unreadable, never after the document was closed. */
  readonly brokenPart: Promise<void>;
  /** Frees everything, gives the worker back. Safe to call twice. */
  close(): Promise<void>;
};

/** Asks the person for a password; undefined when they give up. `isRetry` when the one before was wrong. */
type AskPassword = (isRetry: boolean) => Promise<string | undefined>;

/** Opens a document, in a worker of its own unless one is named. `document-damaged`, `document-locked`, `document-too-slow` are told; `signal` gives up silently as `stopped`. */
export async function openDocument(
  source: DocumentSource,
  askPassword: AskPassword,
  signal: AbortSignal,
  named?: PdfWorker,
): Promise<Result<OpenDocument>> {
  const { worker, leave, release } = named ?? (await takeWorker());
  if (signal.aborted) {
    release(false);
    return fail({ code: 'stopped' });
  }
  const range = rangeTransport(
    source.sizeBytes,
    (begin, end) => source.read(begin, end),
    () => {
      end({ code: 'document-damaged', file: source.file, reason: 'gone' });
      tellBroken();
    },
  );
  const task = getDocument({
    ...pdfSetting,
    range,
    rangeChunkSize: pieceBytes,
    worker,
  } as Parameters<typeof getDocument>[0]);

  let tellBroken: () => void = () => undefined;
  const brokenPart = new Promise<void>((resolve) => {
    tellBroken = () => {
      if (!closing.signal.aborted) resolve();
    };
  });
  let keepTyped: () => void = () => undefined;
  const closing = new AbortController();
  const close = async (): Promise<void> => {
    if (closing.signal.aborted) return;
    closing.abort();
    keepTyped();
    // The worker lets go of what it asked for before the page knows that it did.
    range.abort();
    // A worker that hangs never answers the polite way.
    const answers = task.destroy().then(
      () => true,
      () => true,
    );
    const hangs = (await withTimeout(answers, longestClosingMs)) === undefined;
    release(hangs);
  };
  let end: (problem: Problem) => void = () => undefined;
  const ended = new Promise<Problem>((resolve) => {
    end = resolve;
  });
  let timer = setTimeout(tooSlow, readingLimits.openingMs);
  function tooSlow(): void {
    end({ code: 'document-too-slow', file: source.file, seconds: readingLimits.openingMs / 1000 });
  }
  signal.addEventListener('abort', () => {
    leave();
    end({ code: 'stopped' });
  });
  task.onPassword = (answer: (password: string) => void, reason: number) => {
    clearTimeout(timer);
    void askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then((password) => {
      if (password === undefined) return end({ code: 'document-locked', file: source.file });
      timer = setTimeout(tooSlow, readingLimits.openingMs);
      answer(password);
    });
  };
  const opened = task.promise.then(
    (pdf): Result<OpenDocument> => {
      // A document that is read by a named worker is not shown to anybody.
      if (!named && !closing.signal.aborted) {
        keepTyped = keepFields([source.file, source.sizeBytes, ...pdf.fingerprints].join(), pdf);
      }
      // Reading for a kit has limits of its own, for each step.
      if (!named) watchPages(pdf, tellBroken, closing.signal);
      return ok({ pdf, brokenPart, close });
    },
    // Its message is English and is meant for developers of pdf.js.
    () => fail({ code: 'document-damaged', file: source.file, reason: 'damaged' }),
  );
  const outcome = await Promise.race([opened, ended.then((problem) => fail(problem))]);
  clearTimeout(timer);
  if (!outcome.ok) await close();
  return outcome;
}
