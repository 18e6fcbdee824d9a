// Decides what of a content folder the plan is made from: the list of files and the texts among them.
import type { Problem } from '../base/problem.ts';
import type { ContentMemory } from './content-memory.ts';

/** A file of a content folder; `path` relative to it, with `/`, spelt as found. */
export type ContentFile = { readonly path: string; readonly sizeBytes: number };

/** A content folder as it was read. `texts` holds the text of every file that isContentText names. */
export type ContentFolder = {
  readonly files: readonly ContentFile[];
  readonly texts: ReadonlyMap<string, string>;
};

/** A content folder while it is understood. */
export type RememberedFolder = ContentFolder & { readonly memory: ContentMemory };

/** Says whether a file is read as text when the folder is read. */
export function isContentText(path: string): boolean {
  return /\.(md|yaml|svg)$/i.test(path);
}

/** Where the parts of a plan put what they find wrong; compose names all of it at once. */
export type Problems = Problem[];

/** Shorthand for the commonest problem. */
export function invalid(file: string, field: string, reason: string): Problem {
  return { code: 'content-invalid', file, field, reason };
}
