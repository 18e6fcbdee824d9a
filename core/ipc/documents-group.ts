// Contract for files saved from a document: attachments and filled forms.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

const maxNameLength = 255;
export const maxFileBytes = 500_000_000;

/** The group `documents` of the contract. */
export const documentsGroup = {
  /**
   * Asks where to save and writes the file; returns its name, undefined if the person cancelled. The author of the document chose an
   * attachment's name, so main ignores any folder in it. `disk-full`, `disk-write-failed`.
   */
  saveFile: call<string | undefined>()(
    z.strictObject({
      suggestedName: z.string().min(1).max(maxNameLength),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= maxFileBytes),
    }),
  ),
} as const;
