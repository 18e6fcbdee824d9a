// Read a PDF in a hidden page. It counts as unreadable when the page reports it, hangs or ends.

import { readingLimits } from '../../core/compose/compose-page-constants.ts';
import { type ReadAnswer, type ReadJob, readAnswerSchema } from '../../core/compose/compose-page-protocol.ts';
import { type ComposePage, PageGone, PageSilent } from './compose-page.ts';

/** Reads a PDF; nothing in it can stop compose. */
export async function readDocument(page: ComposePage, job: ReadJob): Promise<ReadAnswer> {
  if (job.sizeBytes > readingLimits.maxBytes)
    return { isReadable: false, reason: 'it is too large to be opened: at most 2 GB' };
  try {
    return readAnswerSchema.parse(await page.call('readPdf', job));
  } catch (error) {
    if (error instanceof PageSilent)
      return { isReadable: false, reason: `reading it stood still for ${error.seconds} seconds` };
    if (error instanceof PageGone)
      return { isReadable: false, reason: `reading it ended the reader (${error.why})` };
    return {
      isReadable: false,
      reason: `reading it failed: ${error instanceof Error ? error.message : error}`,
    };
  }
}
