// Contract for saving a sheet that is stored nowhere else.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

/** A table of all questions of a kit, in characters; larger ones come from no page of the program. */
const maxTableLength = 8 * 1024 * 1024;

/** The group `sheets` of the contract. */
export const sheetsGroup = {
  /**
   * Asks where to save, and saves what the page would print now; returns the file name, undefined if the person cancelled. Nothing
   * is written anywhere else. `print-failed`, `disk-full`, `disk-write-failed`.
   */
  savePdf: call<string | undefined>()(z.enum(['aid', 'letter', 'review', 'certificate'])),
  /** Asks where to save, and saves the review sheet of a kit as CSV; answers as `savePdf` does. `disk-full`, `disk-write-failed`. */
  saveCsv: call<string | undefined>()(z.string().max(maxTableLength)),
};
