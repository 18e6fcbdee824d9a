// Files of a draft for reading and editing, and changes of these files.

import type { Problem } from '../base/problem.ts';
import type { ContentFolder } from '../compose/content-folder.ts';
import type { ContentMemory } from '../compose/content-memory.ts';

/** A draft's content folder with the memory of earlier reads. */
export type DraftFiles = ContentFolder & {
  readonly memory: ContentMemory;
  /** Page count of a PDF, once it was inspected. */
  pagesOf(path: string): number | undefined;
  /** The draft started empty and no kit was made of it, so its id may still follow its title. */
  readonly hasOpenId?: boolean;
};

/** One change of the folder. The changes of an edit are done in order; each can be repeated without harm. */
export type DraftChange =
  | { readonly kind: 'write'; readonly file: string; readonly text: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly file: string };

/** An edit that cannot be done; caught where edits are planned. */
export class EditRefusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Refuses an edit of something that does not exist: a bug of the page, or somebody else removed it. */
export function refuse(reason: string): never {
  throw new EditRefusal({ code: 'call-refused', reason });
}

/** Refuses an edit of a file in which a person must fix something first. */
export function refuseFile(file: string, field: string, reason: string): never {
  throw new EditRefusal({ code: 'content-invalid', file, field, reason });
}
