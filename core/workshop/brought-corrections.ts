// Decides what the page is told when corrections are brought in.
import type { Report } from '../corrections/report.ts';
import type { SealFault } from '../corrections/sealed.ts';

/** What became of one file. */
export type BroughtFile = {
  readonly name: string;
  /** Corrections that were not there before, and those that were. */
  readonly added: number;
  readonly known: number;
  /** Entries that were left out, by their fault. */
  readonly left: Readonly<Partial<Record<SealFault, number>>>;
  /** Why nothing of it could be read: it is too large, it cannot be read, there is no correction in the folder. */
  readonly refusal?: 'too-large' | 'read-failed' | 'none-in-folder';
};

/** What became of all, and every report there is now. */
export type BroughtCorrections = {
  readonly files: readonly BroughtFile[];
  readonly reports: readonly Report[];
};
