// Decides what of a draft's folder is at hand while it is read and edited.

import type { Problem } from '../base/problem.ts';
import type { ContentFolder } from '../compose/content-folder.ts';
import type { ContentMemory } from '../compose/content-memory.ts';

/** A draft's content folder, with what was understood of it before. */
export type DraftFiles = ContentFolder & {
  readonly memory: ContentMemory;
  /** Pages of a PDF, once it was looked into. */
  pagesOf(path: string): number | undefined;
  /** The draft begins with nothing and no kit was made of it: its id may still follow its title. */
  readonly hasOpenId?: boolean;
};

/** One change of the folder. Done in order, all of them are one edit; each may be done again without harm. */
export type DraftChange =
  | { readonly kind: 'write'; readonly file: string; readonly text: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly file: string };

/** Ends an edit that cannot be made; caught where edits are planned. */
export class EditRefusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Ends an edit that names something which is not there: a mistake of the page, or somebody else was quicker. */
export function refuse(reason: string): never {
  throw new EditRefusal({ code: 'call-refused', reason });
}

/** Ends an edit of a file in which a person must put something right first. */
export function refuseFile(file: string, field: string, reason: string): never {
  throw new EditRefusal({ code: 'content-invalid', file, field, reason });
}
