// Initial state of an in-memory host, and the report of calls that it cannot answer.

import type { Language } from '../../../core/base/language.ts';
import type { HostHandlers } from '../../../core/ipc/contract.ts';
import type { Keeping } from '../../../core/ipc/session-group.ts';
import type { ActiveKit, LibraryRecord } from '../../../core/library/installed-kit.ts';
import type { OwnData } from '../../../core/vault/own-data.ts';
import type { OwnEvent } from '../../../core/vault/own-event.ts';

/** The kit that is installed, the library that is complete for it, and own data as the events that made it. */
export type HostStart = {
  readonly active: ActiveKit;
  readonly library?: LibraryRecord;
  readonly ownEvents: readonly OwnEvent[];
  /** Own data before these events; nothing where it is left out. */
  readonly ownData?: OwnData;
  readonly keeps: Keeping;
};

/** The engine around the page: its menu, its colours, and the window's memory of the library. */
export type HostAround = {
  onLibrary(record: LibraryRecord): void;
  onLanguage(language: Language): void;
  onTheme(theme: Parameters<HostHandlers['app']['setTheme']>[0]): void;
  /** Puts what the page looks like now on paper; the shell keeps it. */
  onPaper(): Promise<void>;
};
