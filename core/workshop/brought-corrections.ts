// Result of importing corrections.
import type { Report } from '../corrections/report.ts';
import type { SealFault } from '../corrections/sealed.ts';

/** Result of one file. */
export type BroughtFile = {
  readonly name: string;
  /** New corrections, and those that were imported before. */
  readonly added: number;
  readonly known: number;
  /** Entries that were left out, by their fault. */
  readonly left: Readonly<Partial<Record<SealFault, number>>>;
  /** Why the file was not read: too large, unreadable, or a folder without corrections. */
  readonly refusal?: 'too-large' | 'read-failed' | 'none-in-folder';
};

/** Results of all files, and all reports. */
export type BroughtCorrections = {
  readonly files: readonly BroughtFile[];
  readonly reports: readonly Report[];
};
