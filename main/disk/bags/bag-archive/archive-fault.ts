// Faults for which a kit in one file is refused before its content is read.

import type { PathFault } from '../../../../core/kit/path-fault.ts';
import { ProblemError } from '../../fs/problem.ts';

/** What is wrong with an archive as a whole. */
export type ArchiveFault =
  | 'not-an-archive'
  | 'end-record-wrong'
  | 'directory-wrong'
  | 'directory-too-large'
  | 'bytes-between-entries'
  | 'inflates-too-much'
  | 'changed-while-read';

/** What is wrong with one entry of an archive. */
export type EntryFault =
  | PathFault
  | 'entry-beside-kit'
  | 'entry-damaged'
  | 'entry-encrypted'
  | 'entry-folder-not-empty'
  | 'entry-header-differs'
  | 'entry-inflates-too-much'
  | 'entry-method-unknown'
  | 'entry-name-ambiguous'
  | 'entry-outside-archive'
  | 'entry-overlaps'
  | 'entry-sizes-differ';

/** Refuses an archive as a whole. */
export function refuseArchive(file: string, reason: ArchiveFault): never {
  throw new ProblemError({ code: 'archive-invalid', file, reason });
}

/** Refuses an archive for one of its entries. */
export function refuseEntry(file: string, entry: string, reason: EntryFault): never {
  throw new ProblemError({ code: 'archive-entry-refused', file, entry, reason });
}
