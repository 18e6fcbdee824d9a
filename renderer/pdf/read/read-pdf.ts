// Read a PDF: its parts in order, and when to give up.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfFault } from '../../../core/base/pdf-fault.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { assertNever } from '../../../core/base/result.ts';
import { printingProgram, readingLimits } from '../../../core/compose/compose-page-constants.ts';
import type { ReadAnswer, ReadJob } from '../../../core/compose/compose-page-protocol.ts';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import { drawCover } from './cover.ts';
import { documentDay } from './document-day.ts';
import { natureOf } from './document-nature.ts';
import { beat, resetHeartbeat } from './heartbeat.ts';
import { openPdf } from './open-pdf.ts';
import { infoOf } from './pdf-info.ts';
import { readingThread } from './reading-thread.ts';
import type { PageWords } from './words-protocol.ts';

/** What is read of a PDF that is open. */
type ReadPdf =
  | Omit<Extract<ReadAnswer, { isReadable: true }>, 'beforeFirstPage'>
  | Extract<ReadAnswer, { isReadable: false }>;

/** Reads a PDF. It tells its heartbeat after each step, so that whoever waits can end what hangs. */
export async function readPdf(job: ReadJob): Promise<ReadAnswer> {
  resetHeartbeat();
  const opened = await openPdf(job);
  if (!opened.ok) return { isReadable: false, reason: faultOf(opened.problem) };
  const { pdf, close, readSoFar } = opened.value;
  try {
    beat();
    // The reader asks for the first page before anything else.
    await pdf.getPage(1).catch(() => undefined);
    const beforeFirstPage = readSoFar();
    const answer = await readOpen(pdf, job);
    return answer.isReadable ? { ...answer, beforeFirstPage } : answer;
  } catch {
    return { isReadable: false, reason: 'damaged' };
  } finally {
    await close();
  }
}

async function readOpen(pdf: PDFDocumentProxy, job: ReadJob): Promise<ReadPdf> {
  if (pdf.numPages === 0) return { isReadable: false, reason: 'empty' };
  const isPrinted = job.isPrinted || (await infoOf(pdf, 'Creator')) === printingProgram;
  const labels = await pdf.getPageLabels().catch(() => null);
  const read = await readAllWords(pdf, { ...job, isPrinted });
  if (typeof read === 'string') return { isReadable: false, reason: read };
  const { words, outline } = read;
  const pages = Array.from({ length: pdf.numPages }, (_, index) => ({
    label: labels?.[index] || String(index + 1),
    ...(words.get(index + 1) ?? { text: '' }),
  }));
  const brokenPages = pages.flatMap((_, index) => (words.has(index + 1) ? [] : [index + 1]));
  if (brokenPages.length === pdf.numPages) return { isReadable: false, reason: 'unreadable' };
  const declaredLanguage = await infoOf(pdf, 'Language');
  const derived = {
    pages,
    outline,
    anchors: {},
    ...(declaredLanguage === undefined ? {} : { declaredLanguage }),
    isTagged: await isTagged(pdf),
  };
  const documentOf = await documentDay(pdf);
  const nature = await natureOf(pdf);
  // The cover of a printed document is drawn from its facts. A first page that cannot be drawn may keep the worker busy for good, so
  // nothing is asked of it afterwards.
  const coverBase64 = isPrinted ? undefined : await drawCover(pdf);
  beat();
  return {
    isReadable: true,
    derived,
    brokenPages,
    ...(documentOf === undefined ? {} : { documentOf }),
    ...(nature === undefined ? {} : { nature }),
    ...(coverBase64 === undefined ? {} : { coverBase64 }),
  };
}

type AllWords = {
  /** Of the pages that can be read, by number from 1. */
  readonly words: ReadonlyMap<number, PageWords>;
  readonly outline: OutlineEntry[];
};

/** The words of all pages and the outline; why not, when the document is given up. */
async function readAllWords(
  pdf: PDFDocumentProxy,
  { address, sizeBytes, isPrinted }: ReadJob,
): Promise<AllWords | PdfFault> {
  const words = new Map<number, PageWords>();
  let outline: OutlineEntry[] = [];
  let fault: PdfFault | undefined;
  const job = { address, sizeBytes, isPrinted };
  const isInTime = await readingThread().readWords(job, readingLimits.totalMs(pdf.numPages), (answer) => {
    beat();
    switch (answer.kind) {
      case 'page':
        if (answer.words) words.set(answer.number, answer.words);
        return;
      case 'all':
        outline = [...answer.outline];
        return;
      case 'failed':
        fault = answer.reason;
        return;
      default:
        assertNever(answer);
    }
  });
  if (!isInTime) return 'endless';
  return fault ?? { words, outline };
}

async function isTagged(pdf: PDFDocumentProxy): Promise<boolean> {
  // The types still speak of an object; it has been a map for a while.
  const mark = (await pdf.getMarkInfo().catch(() => null)) as unknown;
  return mark instanceof Map && mark.get('Marked') === true;
}

function faultOf(problem: Problem): PdfFault {
  switch (problem.code) {
    case 'document-locked':
      return 'locked';
    case 'document-too-slow':
      return 'slow';
    case 'document-damaged':
      return problem.reason;
    default:
      return 'failed';
  }
}
