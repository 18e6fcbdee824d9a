// Decides what main and the page say to each other about saving copies of a person's notes.
import { z } from '../zod.ts';
import { call } from './contract-kind.ts';

const longestCopy = 40_000_000;

/** The group `notes` of the contract. Both ask where to save and answer with the name of the file; undefined when the person changed their mind. */
export const notesGroup = {
  /** Saves Markdown the page made. `disk-full`, `disk-write-failed`. */
  saveMarkdown: call<string | undefined>()(z.string().max(longestCopy)),
  /** Saves what the page would print now. `print-failed`, `disk-full`, `disk-write-failed`. */
  savePdf: call<string | undefined>()(z.undefined()),
};
