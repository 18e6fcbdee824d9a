// Input of the plan: the list of files in a content folder, and the texts among them.
import type { Problem } from '../base/problem.ts';
import type { ContentMemory } from './content-memory.ts';

/** A file of a content folder. `path` is relative to it, with `/`, spelt as found. */
export type ContentFile = { readonly path: string; readonly sizeBytes: number };

/** A content folder after reading. `texts` holds every file for which `isContentText` is true. */
export type ContentFolder = {
  readonly files: readonly ContentFile[];
  readonly texts: ReadonlyMap<string, string>;
};

/** A content folder together with the memory of earlier reads. */
export type RememberedFolder = ContentFolder & { readonly memory: ContentMemory };

/** Whether a file is read as text when the folder is read. */
export function isContentText(path: string): boolean {
  return /\.(md|yaml|svg)$/i.test(path);
}

/** Collects the problems of all parts of a plan, so that compose reports all of them at once. */
export type Problems = Problem[];

/** Shorthand for the most common problem. */
export function invalid(file: string, field: string, reason: string): Problem {
  return { code: 'content-invalid', file, field, reason };
}
