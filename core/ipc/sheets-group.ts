// Contract for saving a sheet that is stored nowhere else.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

/** The group `sheets` of the contract. */
export const sheetsGroup = {
  /**
   * Asks where to save, and saves what the page would print now; returns the file name, undefined if the person cancelled. Nothing
   * is written anywhere else. `print-failed`, `disk-full`, `disk-write-failed`.
   */
  savePdf: call<string | undefined>()(z.enum(['aid', 'letter'])),
};
