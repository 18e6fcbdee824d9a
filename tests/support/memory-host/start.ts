// Initial state of an in-memory host, and the report of calls that it cannot answer.

import type { Language } from '../../../core/base/language.ts';
import type { CopyFacts } from '../../../core/ipc/backup-group.ts';
import type { HostHandlers } from '../../../core/ipc/contract.ts';
import type { Keeping } from '../../../core/ipc/session-group.ts';
import type {
  ActiveKit,
  KitCandidate,
  KitVerdict,
  LibraryRecord,
} from '../../../core/library/installed-kit.ts';
import type { KitRecalls } from '../../../core/library/recalls.ts';
import type { UserData } from '../../../core/user-data/user-data.ts';
import type { UserEvent } from '../../../core/user-data/user-event.ts';

/** A kit that can be installed, and what it is once it is. */
export type OfferedKit = {
  readonly candidate: KitCandidate;
  readonly verdict: KitVerdict;
  readonly kit: ActiveKit;
};

/** The installed kits, the libraries that are complete for them, and user data as its events. */
export type HostStart = {
  readonly kits: readonly ActiveKit[];
  readonly libraries?: readonly LibraryRecord[];
  readonly userEvents: readonly UserEvent[];
  /** User data before these events; nothing where it is left out. */
  readonly userData?: UserData;
  readonly keeps: Keeping;
  /** What the publishers of the kits recalled; nothing where it is left out. */
  readonly recalls?: readonly KitRecalls[] | undefined;
  /** Kits that can be chosen, with what their check finds; the shell serves their objects. */
  readonly offered?: readonly OfferedKit[] | undefined;
  /** Copies that the program made by itself; by default there are none. */
  readonly copies?: readonly CopyFacts[] | undefined;
  /** Who shares the place besides the first person, by their names, and whether the program still asks who is working. */
  readonly people?: { readonly names: readonly string[]; readonly isAsking: boolean } | undefined;
  /** Whether user data may get a passphrase, and the one it has. By default it may not, so that no note brings up the question. */
  readonly passphrase?: 'none' | { readonly is: string; readonly isLocked: boolean } | undefined;
};

/** The engine around the page: its menu, its colours, and the window's memory of the libraries. */
export type HostAround = {
  onLibraries(records: readonly LibraryRecord[]): void;
  onLanguage(language: Language): void;
  onTheme(theme: Parameters<HostHandlers['app']['setTheme']>[0]): void;
  /** Puts what the page looks like now on paper; the shell keeps it. */
  onPaper(): Promise<void>;
};
