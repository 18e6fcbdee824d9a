// Records of an in-memory host for the test, and the test's choices in its dialogs.

import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { HostHandlers } from '../../../core/ipc/contract.ts';
import type { ConsentQuestion } from '../../../main/consent-words.ts';

/** A file the page saved. Its content is text, bytes, or `printed` for what the page looked like at that moment. */
type SavedFile = { readonly name: string; readonly content: string | Uint8Array | 'printed' };

/** What a test sees of the host, and what it decides for the person in front of the dialogs. */
export type HostRecord = {
  readonly saved: SavedFile[];
  readonly copied: string[];
  /** How often the page asked for paper. */
  printed: number;
  /** Kits that were opened in a window of their own, by their names. */
  readonly lookedInto: string[];
  /** Lines of the log. */
  readonly logged: string[];
  /** What main asked the person to agree to; they always do. */
  readonly consents: ConsentQuestion[];
  /** What becomes of the next files to be saved, in order; without an entry a file is saved under the name it was offered. */
  readonly answers: ('cancelled' | Problem | { readonly name: string })[];
  /** Endings of the session that the page asked for. */
  readonly endings: ('quick-exit' | 'no-trace' | 'erased' | `person ${string}` | 'who')[];
};

/** Tells the page an event of the contract. */
export type Tell = (group: keyof HostHandlers, name: string, payload: unknown) => void;

/** What a file that is to be saved comes to. */
export function saveIn(
  record: HostRecord,
  offered: string,
  content: SavedFile['content'],
): Result<string | undefined> {
  const answer = record.answers.shift() ?? { name: offered };
  if (answer === 'cancelled') return ok(undefined);
  if ('code' in answer) return fail(answer);
  record.saved.push({ name: answer.name, content });
  return ok(answer.name);
}
