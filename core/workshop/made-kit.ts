// A kit made of a draft, as the page sees it.

import type { SourceToken } from '../base/ids.ts';
import type { LimitedPdf, PartlyRead, SkippedFile, SlowToOpen } from '../compose/compose-protocol.ts';
import type { DraftProblem } from './draft-view.ts';

/** The kit that was last made of a draft. */
export type MadeKit = {
  readonly kitId: string;
  readonly version: string;
  readonly issued: string;
  readonly treeHash: string;
  readonly fileCount: number;
  readonly sizeBytes: number;
  readonly resources: number;
  readonly pages: number;
  readonly contacts: number;
  /** ISO 8601 time. */
  readonly madeAt: string;
  /** Nothing was edited since. */
  readonly isCurrent: boolean;
  /** Present once it is signed. */
  readonly signature?: { readonly keyId: string; readonly fingerprint: string };
  /** Identifies the kit for the Kits screen (`kits.check`, `kits.install`) and for sticks; signed kits only. */
  readonly candidate?: SourceToken;
  /** PDFs that were left out because they cannot be read, and those with unreadable pages. */
  readonly skipped: readonly SkippedFile[];
  readonly partlyRead: readonly PartlyRead[];
  /** PDFs that are slow to open. */
  readonly slowToOpen: readonly SlowToOpen[];
  /** PDFs whose pages are not their content. */
  readonly limited: readonly LimitedPdf[];
  readonly heldBackContacts: readonly string[];
  readonly ignoredFiles: readonly string[];
};

/** Result of making a kit: the kit, or all problems. */
export type ComposeOutcome =
  | { readonly isMade: true; readonly made: MadeKit }
  | { readonly isMade: false; readonly problems: readonly DraftProblem[] };

/** Result of saving a made kit; undefined if the person cancelled. */
export type SavedKit =
  | {
      readonly name: string;
      /** Name of the folder it is in. */
      readonly folder: string;
      /** Whether `showSaved` may open that folder: not where the file manager of the system would leave traces. */
      readonly canBeShown: boolean;
    }
  | undefined;
