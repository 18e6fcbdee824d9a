// Read a PDF in a hidden page. It counts as unreadable when the page reports it, hangs or ends.

import { readingLimits } from '../../core/compose/compose-page-constants.ts';
import { type ReadAnswer, type ReadJob, readAnswerSchema } from '../../core/compose/compose-page-protocol.ts';
import { type ComposePage, PageGone, PageSilent } from './compose-page.ts';

/** Reads a PDF; nothing in it can stop compose. */
export async function readDocument(page: ComposePage, job: ReadJob): Promise<ReadAnswer> {
  if (job.sizeBytes > readingLimits.maxBytes) return { isReadable: false, reason: 'oversized' };
  try {
    return readAnswerSchema.parse(await page.call('readPdf', job));
  } catch (error) {
    if (error instanceof PageSilent) return { isReadable: false, reason: 'stuck' };
    return { isReadable: false, reason: error instanceof PageGone ? 'crashed' : 'failed' };
  }
}
