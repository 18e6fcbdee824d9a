// Decides what main and the page say to each other about contacts that go into a file of their own.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

const maxFileLength = 20_000_000;

/** The group `contacts` of the contract. */
export const contactsGroup = {
  /**
   * Saves vCards the page wrote; `name` is suggested without its extension. Asks where, and answers with the name of the file;
   * undefined when the person changed their mind. `disk-full`, `disk-write-failed`.
   */
  saveCards: call<string | undefined>()(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9-]{1,80}$/),
      text: z.string().startsWith('BEGIN:VCARD').max(maxFileLength),
    }),
  ),
};
