// Contract for saving what a person put together: notes, or an answer sheet.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

const maxCopyLength = 40_000_000;

/**
 * The groups `notes` and `answerSheet` of the contract. Both calls ask where to save and return the name of the file; undefined if
 * the person cancelled.
 */
export const copiesGroup = {
  /** Saves Markdown that the page wrote. `disk-full`, `disk-write-failed`. */
  saveMarkdown: call<string | undefined>()(z.string().max(maxCopyLength)),
  /** Saves what the page would print now. `print-failed`, `disk-full`, `disk-write-failed`. */
  savePdf: call<string | undefined>()(z.undefined()),
};
