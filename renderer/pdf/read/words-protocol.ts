// Protocol between the compose page and the thread that reads words.
import type { PdfFault } from '../../../core/base/pdf-fault.ts';
import type { ReadJob } from '../../../core/compose/compose-page-protocol.ts';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';

/** A PDF whose words are to be read; it is known to open without a password. */
export type WordsJob = Pick<ReadJob, 'address' | 'sizeBytes' | 'isPrinted'>;

/** How a job is handed over, beside the messages of pdf.js. */
export type WordsRequest = { readonly readWords: WordsJob; readonly answers: MessagePort };

/** What was read of a page: its text, and what people wrote into its forms and comments. */
export type PageWords = { readonly text: string; readonly notes?: string };

/** One page after the other, in any order, `words` only of those that can be read; then one of the others. Pages count from 1. */
export type WordsAnswer =
  | { readonly kind: 'page'; readonly number: number; readonly words?: PageWords }
  | { readonly kind: 'all'; readonly outline: readonly OutlineEntry[] }
  | { readonly kind: 'failed'; readonly reason: PdfFault };
