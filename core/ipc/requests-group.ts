// Contract for saving a person's requests to the publisher in a file.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

const maxFileLength = 4_000_000;

/** The group `requests` of the contract. */
export const requestsGroup = {
  /** Asks where to save the text and returns the name of the file; undefined if the person cancelled. `disk-full`, `disk-write-failed`. */
  save: call<string | undefined>()(z.string().max(maxFileLength)),
};
