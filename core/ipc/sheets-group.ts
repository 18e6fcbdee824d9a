// Decides what main and the page say to each other about saving a sheet that is kept nowhere else.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

/** The group `sheets` of the contract. */
export const sheetsGroup = {
  /**
   * Asks where to save, and saves what the page would print now; the name of the file, undefined when the person changed their mind.
   * Written at that place only. `print-failed`, `disk-full`, `disk-write-failed`.
   */
  savePdf: call<string | undefined>()(z.enum(['aid', 'letter'])),
};
