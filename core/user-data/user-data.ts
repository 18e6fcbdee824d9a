// Decides the shape of the user data as the program sees it: the sum of all events.
import type { FileHash } from '../base/ids.ts';
import type { z } from '../base/zod.ts';
import type { ModuleProgress } from '../learning/module-progress.ts';
import type { Tabs } from './tabs.ts';
import type { placeSchema, StoredEvent, settingsSchema, userEventSchema } from './user-event.ts';

/** Settings that matter beyond a session. */
export type Settings = z.infer<typeof settingsSchema>;
/** Where a document was left. */
export type Place = z.infer<typeof placeSchema>;
/** A resource or contact by its id. */
export type OpenedItem = Extract<z.infer<typeof userEventSchema>, { kind: 'item-opened' }>['item'];

/** Where one document was left. `sequence` orders by time: the larger, the later. */
export type ReadingPlace = {
  readonly resourceId: string;
  readonly fileHash: FileHash;
  readonly place: Place;
  readonly sequence: number;
};

/** A resource or contact that was opened. */
export type RecentItem = { readonly item: OpenedItem; readonly sequence: number };

/** Documents that are open in the reader. */
export type OpenTabs = Tabs & { readonly sequence: number };

/** Words that were searched for. */
export type RecentSearch = { readonly query: string; readonly sequence: number };

/** A page the person marked. */
export type Bookmark = {
  readonly resourceId: string;
  readonly page: number;
  readonly title: string;
  readonly sequence: number;
};

/** A highlight or note of the person: what was set last, under its id. */
export type Note = Omit<
  Extract<z.infer<typeof userEventSchema>, { kind: 'note-set' }>,
  'kind' | 'version'
> & {
  readonly sequence: number;
};

type Set<Kind extends 'correction-set' | 'received-set' | 'request-made'> = Omit<
  Extract<z.infer<typeof userEventSchema>, { kind: Kind }>,
  'kind' | 'version'
> & { readonly sequence: number };

/** What a person said of a contact after a call, as it was set last. */
export type OwnCorrection = Set<'correction-set'>;
/** A card or a correction that somebody handed over. */
export type Received = Set<'received-set'>;
/** What a person asks of the publisher. */
export type OwnRequest = Set<'request-made'>;

/** A publisher's key the person compared and accepted. */
export type AcceptedKey = {
  readonly keyId: string;
  readonly publicKey: string;
  readonly publisher: string;
  readonly sequence: number;
};

/** A statement about a publisher's key that was seen, as its file's text; its signatures were right. */
export type SeenStatement = { readonly text: string; readonly sequence: number };

/** The latest version of a kit that was in use here, for each key that signed it. */
export type LatestKit = {
  readonly kitId: string;
  readonly version: string;
  readonly issued: string;
  readonly treeHash: FileHash;
  readonly fingerprint: string;
  readonly sequence: number;
};

/** All of it. A new object after every change; the parts that did not change stay the same objects. */
export type UserData = {
  /** Number of the last event that changed something: of two snapshots the one with the larger number is later. */
  readonly sequence: number;
  readonly settings: Settings;
  /** The event that set each setting the person chose. */
  readonly settingsAt: Partial<Record<keyof Settings, number>>;
  /** Newest first. */
  readonly reading: readonly ReadingPlace[];
  /** Newest first. */
  readonly recents: readonly RecentItem[];
  /** Absent while none is open, and when the person does not want opened things remembered. */
  readonly tabs?: OpenTabs | undefined;
  /** Newest first; empty unless the person turned it on. */
  readonly searches: readonly RecentSearch[];
  /** By resource, then page. */
  readonly bookmarks: readonly Bookmark[];
  /** By resource, then page, then place on the page. */
  readonly notes: readonly Note[];
  /** In the order in which they were made. */
  readonly corrections: readonly OwnCorrection[];
  /** In the order in which they were taken. */
  readonly received: readonly Received[];
  /** In the order in which they were made. */
  readonly requests: readonly OwnRequest[];
  /** By module id. */
  readonly learning: readonly ModuleProgress[];
  /** By key id. */
  readonly keys: readonly AcceptedKey[];
  /** In the order in which they were seen; one of each matter, never erased. */
  readonly statements: readonly SeenStatement[];
  /** By kit id, then fingerprint; never erased, so that no rollback goes unseen. */
  readonly latestKits: readonly LatestKit[];
  /** Events of a newer program and what must stay in order with them; see compactEvents. */
  readonly kept: readonly StoredEvent[];
};

/** Where a resource was left, if the file is still the same edition. */
export function placeOf(data: UserData, resourceId: string, fileHash: string): Place | undefined {
  return data.reading.find((entry) => entry.resourceId === resourceId && entry.fileHash === fileHash)?.place;
}

/** How far a person is in a module; undefined before the first event. */
export function progressOf(data: UserData, moduleId: string): ModuleProgress | undefined {
  return data.learning.find((progress) => progress.moduleId === moduleId);
}
