// Contract for review cards that leave the program as a file and come back from one.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

const maxFileLength = 40_000_000;

/** A chosen file; without a text it is none, or far larger than any file of cards. */
export type ChosenCards = { readonly name: string; readonly text?: string };

/** The group `cards` of the contract. */
export const cardsGroup = {
  /** Asks where to save, and returns the name of the file; undefined if the person cancelled. `disk-full`, `disk-write-failed`. */
  save: call<string | undefined>()(
    z.strictObject({ form: z.enum(['csv', 'anki']), text: z.string().max(maxFileLength) }),
  ),
  /** Lets the person choose a file, and reads it; undefined if the person cancelled. Nothing is stored. `disk-read-failed`. */
  choose: call<ChosenCards | undefined>()(z.undefined()),
} as const;
