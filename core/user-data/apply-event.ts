// Decides what an event does to user data.
import { toFileHash } from '../base/ids.ts';
import { assertNever } from '../base/result.ts';
import { isSameMatter, parseKeyStatement } from '../kit/key-statement.ts';
import { removeCorrection, removeReceived, setCorrection, setReceived } from './apply-correction-event.ts';
import { applyLearningEvent, type LearningEvent } from './apply-learning-event.ts';
import { removeNote, setNote } from './apply-note-event.ts';
import { addRequest, removeRequest } from './apply-request-event.ts';
import { noteInstalled } from './kit-event.ts';
import type { Bookmark, ReadingPlace, Settings, UserData } from './user-data.ts';
import type { ErasablePart, StoredEvent, UserEvent } from './user-event.ts';

/** Documents whose place is remembered. */
export const readingLimit = 1000;
/** Opened items and searches that are remembered. */
export const recentLimit = 50;

/** User data before anything happened. */
export const emptySnapshot: UserData = {
  sequence: 0,
  settings: { theme: 'system', isSearchHistoryKept: false, areRecentsKept: true },
  settingsAt: {},
  reading: [],
  recents: [],
  searches: [],
  bookmarks: [],
  notes: [],
  corrections: [],
  received: [],
  requests: [],
  learning: [],
  keys: [],
  statements: [],
  latestKits: [],
  kept: [],
};

/**
 * User data after one more event. Sequences must grow from event to event. Gives back the same object when the event
 * changes nothing; such an event needs no storing.
 */
export function applyEvent(data: UserData, stored: StoredEvent): UserData {
  const { sequence } = stored;
  if ('newer' in stored) return { ...data, sequence, kept: [...data.kept, stored] };
  const changed = change(data, sequence, stored.event);
  return changed === data ? data : { ...changed, sequence };
}

function change(data: UserData, sequence: number, event: UserEvent): UserData {
  switch (event.kind) {
    case 'settings-changed':
      return changeSettings(data, sequence, event.settings);
    case 'reading-moved': {
      const entry = {
        resourceId: event.resourceId,
        fileHash: toFileHash(event.fileHash),
        place: event.place,
        sequence,
      };
      return moveReading(data, entry);
    }
    case 'item-opened':
      return openItem(data, sequence, event.item);
    case 'tabs-changed':
      return setTabs(data, sequence, event);
    case 'search-made':
      return rememberSearch(data, sequence, event.query);
    case 'bookmark-set':
      return setBookmark(data, sequence, event);
    case 'bookmark-removed':
      return removeBookmark(data, event);
    case 'bookmarks-moved':
      return moveBookmarks(data, event);
    case 'note-set':
      return setNote(data, sequence, event);
    case 'note-removed':
      return removeNote(data, event);
    case 'correction-set':
      return setCorrection(data, sequence, event);
    case 'correction-removed':
      return removeCorrection(data, event);
    case 'received-set':
      return setReceived(data, sequence, event);
    case 'received-removed':
      return removeReceived(data, event);
    case 'request-made':
      return addRequest(data, sequence, event);
    case 'request-removed':
      return removeRequest(data, event);
    case 'lesson-marked':
    case 'learning-stopped':
    case 'quiz-started':
    case 'quiz-answered':
    case 'quiz-finished':
      return changeLearning(data, sequence, event);
    case 'key-accepted':
      return acceptKey(data, sequence, event);
    case 'key-withdrawn': {
      const keys = data.keys.filter((key) => key.keyId !== event.keyId);
      return keys.length === data.keys.length ? data : { ...data, keys };
    }
    case 'key-statement-seen':
      return noteStatement(data, sequence, event.text);
    case 'kit-installed':
      return noteInstalled(data, sequence, event.kit);
    case 'data-erased':
      return erase(data, sequence, event);
    default:
      return assertNever(event);
  }
}

type SettingsPatch = Extract<UserEvent, { kind: 'settings-changed' }>['settings'];

function changeSettings(data: UserData, sequence: number, wanted: SettingsPatch): UserData {
  let next = data;
  for (const name of Object.keys(wanted) as (keyof Settings)[]) {
    const value = wanted[name];
    // A setting chosen as it was delivered is a choice as well: a later default must not change it.
    const isChosen = data.settingsAt[name] !== undefined;
    if (value === undefined || (isChosen && value === data.settings[name])) continue;
    next = {
      ...next,
      settings: { ...next.settings, [name]: value },
      settingsAt: { ...next.settingsAt, [name]: sequence },
    };
  }
  if (!next.settings.isSearchHistoryKept && next.searches.length > 0) next = { ...next, searches: [] };
  return next.settings.areRecentsKept ? next : forgetOpened(next);
}

/** Nothing of what was opened is remembered any more. */
function forgetOpened(data: UserData): UserData {
  const { tabs, ...rest } = data;
  return tabs || data.recents.length > 0 ? { ...rest, recents: [] } : data;
}

function moveReading(data: UserData, entry: ReadingPlace): UserData {
  const others = data.reading.filter((other) => other.resourceId !== entry.resourceId);
  return { ...data, reading: [entry, ...others].slice(0, readingLimit) };
}

function openItem(data: UserData, sequence: number, item: UserData['recents'][number]['item']): UserData {
  if (!data.settings.areRecentsKept) return data;
  const isSame = (other: UserData['recents'][number]) =>
    other.item.kind === item.kind && other.item.id === item.id;
  const [first] = data.recents;
  if (first && isSame(first)) return data;
  const others = data.recents.filter((other) => !isSame(other));
  return { ...data, recents: [{ item, sequence }, ...others].slice(0, recentLimit) };
}

function setTabs(
  data: UserData,
  sequence: number,
  { open, front }: Extract<UserEvent, { kind: 'tabs-changed' }>,
): UserData {
  if (!data.settings.areRecentsKept) return data;
  const { tabs, ...rest } = data;
  const isSame = tabs?.front === front && tabs?.open.join() === open.join();
  if (isSame || (!tabs && open.length === 0)) return data;
  return open.length === 0 ? rest : { ...data, tabs: { open, front, sequence } };
}

function rememberSearch(data: UserData, sequence: number, query: string): UserData {
  if (!data.settings.isSearchHistoryKept || data.searches[0]?.query === query) return data;
  const others = data.searches.filter((other) => other.query !== query);
  return { ...data, searches: [{ query, sequence }, ...others].slice(0, recentLimit) };
}

type BookmarkEvent = Extract<UserEvent, { kind: 'bookmark-set' }>;

function setBookmark(data: UserData, sequence: number, event: BookmarkEvent): UserData {
  const { resourceId, page, title } = event;
  const isSame = (other: UserData['bookmarks'][number]) =>
    other.resourceId === resourceId && other.page === page;
  if (data.bookmarks.some((other) => isSame(other) && other.title === title)) return data;
  const bookmarks = [
    ...data.bookmarks.filter((other) => !isSame(other)),
    { resourceId, page, title, sequence },
  ];
  return { ...data, bookmarks: bookmarks.sort(byPage) };
}

function removeBookmark(data: UserData, event: Extract<UserEvent, { kind: 'bookmark-removed' }>): UserData {
  const bookmarks = data.bookmarks.filter(
    (other) => other.resourceId !== event.resourceId || other.page !== event.page,
  );
  return bookmarks.length === data.bookmarks.length ? data : { ...data, bookmarks };
}

/** Where two come to one page, the one that was set later stays. */
function moveBookmarks(data: UserData, event: Extract<UserEvent, { kind: 'bookmarks-moved' }>): UserData {
  const targets = new Map(event.moves.map(({ from, to }) => [from, to]));
  const moved = data.bookmarks.map((mark) => {
    const to = mark.resourceId === event.resourceId ? targets.get(mark.page) : undefined;
    return to === undefined || to === mark.page ? mark : { ...mark, page: to };
  });
  if (moved.every((mark, index) => mark === data.bookmarks[index])) return data;
  const isLatest = (mark: Bookmark): boolean =>
    moved.every(
      (other) =>
        other.resourceId !== mark.resourceId || other.page !== mark.page || other.sequence <= mark.sequence,
    );
  return { ...data, bookmarks: moved.filter(isLatest).sort(byPage) };
}

const byPage = (one: Bookmark, other: Bookmark): number =>
  compare(one.resourceId, other.resourceId) || one.page - other.page;

function changeLearning(data: UserData, sequence: number, event: LearningEvent): UserData {
  const learning = applyLearningEvent(data.learning, sequence, event);
  return learning === data.learning ? data : { ...data, learning };
}

function acceptKey(
  data: UserData,
  sequence: number,
  event: Extract<UserEvent, { kind: 'key-accepted' }>,
): UserData {
  const { keyId, publicKey, publisher } = event;
  const present = data.keys.find((key) => key.keyId === keyId);
  if (present?.publicKey === publicKey && present.publisher === publisher) return data;
  const keys = [...data.keys.filter((key) => key.keyId !== keyId), { keyId, publicKey, publisher, sequence }];
  return { ...data, keys: keys.sort((one, other) => compare(one.keyId, other.keyId)) };
}

/** A statement takes the place of an earlier one about the same matter. */
function noteStatement(data: UserData, sequence: number, text: string): UserData {
  const statement = parseKeyStatement(text);
  if (!statement || data.statements.some((other) => other.text === text)) return data;
  const others = data.statements.filter((other) => {
    const present = parseKeyStatement(other.text);
    return present !== undefined && !isSameMatter(present, statement);
  });
  return { ...data, statements: [...others, { text, sequence }] };
}

function erase(
  data: UserData,
  sequence: number,
  event: Extract<UserEvent, { kind: 'data-erased' }>,
): UserData {
  const isErased = (part: ErasablePart) => event.parts.includes(part);
  const lists = ['reading', 'searches', 'bookmarks', 'learning', 'notes', 'requests'] as const;
  let next = data;
  if (isErased('recents')) next = forgetOpened(next);
  for (const list of lists) if (isErased(list) && data[list].length > 0) next = { ...next, [list]: [] };
  if (isErased('corrections') && next.corrections.length + next.received.length > 0)
    next = { ...next, corrections: [], received: [] };
  if (isErased('newer')) return next.kept.length > 0 ? { ...next, kept: [] } : next;
  // A newer program may read its own events again: it must also see that the part was erased after them.
  return next.kept.length > 0 ? { ...next, kept: [...next.kept, { sequence, event }] } : next;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
