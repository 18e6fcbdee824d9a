// Decides what main and the page say to each other about files that come out of a document: attachments, filled forms.
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

const maxNameLength = 255;
const maxFileBytes = 500_000_000;

/** The group `documents` of the contract. */
export const documentsGroup = {
  /**
   * Asks where to save and writes the file; answers with its name, undefined when the person changed their mind. The name of an
   * attachment was given by whoever made the document: main takes no folder from it. `disk-full`, `disk-write-failed`.
   */
  saveFile: call<string | undefined>()(
    z.strictObject({
      suggestedName: z.string().min(1).max(maxNameLength),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= maxFileBytes),
    }),
  ),
} as const;
