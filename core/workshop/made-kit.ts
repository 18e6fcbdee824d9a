// Decides what the page is told of a kit that was made of a draft.

import type { SourceToken } from '../base/ids.ts';
import type { PartlyRead, SkippedFile, SlowToOpen } from '../compose/compose-protocol.ts';
import type { DraftProblem } from './draft-view.ts';

/** The kit a draft was last made into. */
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
  /** Names the kit to the Kits screen (`kits.check`, `kits.install`) and to sticks; signed kits only. */
  readonly candidate?: SourceToken;
  /** PDFs that were left out since they cannot be read, and such of which some pages could not be. */
  readonly skipped: readonly SkippedFile[];
  readonly partlyRead: readonly PartlyRead[];
  /** PDFs of which much is read before their first page shows. */
  readonly slowToOpen: readonly SlowToOpen[];
  readonly heldBackContacts: readonly string[];
  readonly ignoredFiles: readonly string[];
};

/** What making a kit came to: the kit, or everything that stood in the way. */
export type ComposeOutcome =
  | { readonly isMade: true; readonly made: MadeKit }
  | { readonly isMade: false; readonly problems: readonly DraftProblem[] };

/** What saving a made kit came to: what it is called where the person chose; undefined when they changed their mind. */
export type SavedKit = { readonly name: string } | undefined;
