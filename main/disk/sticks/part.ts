// One folder that is written to a stick, and its comparison with what it should be.

import type { Problem } from '../../../core/base/problem.ts';
import type { CheckedFile } from '../../../core/kit/verdict.ts';
import type { ReadBackWay } from '../../../core/stick/register.ts';
import type { DiskOps } from '../fs/ops.ts';
import type { StagedFile } from './stage-files.ts';
import type { Volume } from './volume.ts';

/** A file of a part; `size` and hash are what must be read back. */
export type PartFile = StagedFile & CheckedFile;

/** What was found in a folder on a stick. */
export type Compared = {
  readonly way: ReadBackWay;
  /** Most important first; none means that every file is as it should be. */
  readonly problems: readonly Problem[];
};

/** What comparing needs. */
export type Comparing = {
  readonly volume: Pick<Volume, 'hasOwnCache'>;
  readonly onBytes: (file: string, doneBytes: number) => void;
  readonly signal: AbortSignal | undefined;
};

/** What is written to a stick as one: a folder, or the files at its root. */
export type StickPart = {
  /** What its hidden folder is called after; also its folder on the stick, unless its files are at the root. */
  readonly name: 'kit' | 'program' | 'start';
  /** Its folder on the stick; empty for the root. */
  readonly folder: 'kit' | 'program' | '';
  readonly files: readonly PartFile[];
  /** Why it may not be written to `place`. */
  placeProblem(place: string, signal?: AbortSignal): Promise<Problem | undefined>;
  /** Puts what was written to `staging` in its place. Throws the system's errors. */
  takePlace(staging: string, place: string, disk: DiskOps): Promise<void>;
  /** Reads every file of a folder back and compares it. */
  compare(folder: string, comparing: Comparing): Promise<Compared>;
  /** Looks once more at a folder in its place: names, sizes and lists, not every byte. */
  glance(folder: string, comparing: Comparing): Promise<Compared>;
};

/** `stick-corrupts` for files that are not what was written. */
export function corrupts([file, ...others]: readonly string[]): Problem | undefined {
  return file === undefined ? undefined : { code: 'stick-corrupts', file, count: 1 + others.length };
}
