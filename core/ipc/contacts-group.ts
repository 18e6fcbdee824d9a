// Contract for contacts that are saved to a file.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

const maxFileLength = 20_000_000;

/** The group `contacts` of the contract. */
export const contactsGroup = {
  /**
   * Saves vCards that the page wrote; `name` is the suggested name without extension. Asks where, and returns the name of the file;
   * undefined if the person cancelled. `disk-full`, `disk-write-failed`.
   */
  saveCards: call<string | undefined>()(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9-]{1,80}$/),
      text: z.string().startsWith('BEGIN:VCARD').max(maxFileLength),
    }),
  ),
};
