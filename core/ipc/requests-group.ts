// Decides what main and the page say to each other about handing what a person asks of the publisher over in a file.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

const maxFileLength = 4_000_000;

/** The group `requests` of the contract. */
export const requestsGroup = {
  /** Asks where to save the text and answers with the name of the file; undefined when the person changed their mind. `disk-full`, `disk-write-failed`. */
  save: call<string | undefined>()(z.string().max(maxFileLength)),
};
