// Decides what an event does to a person's notes.
import type { Note, UserData } from './user-data.ts';
import type { UserEvent } from './user-event.ts';

/** Notes that are kept; beyond them a new one is not taken, since none may go by itself. */
export const noteLimit = 2000;

/** User data with a note made or changed; the same object when it says nothing new, or when there are too many. */
export function setNote(
  data: UserData,
  sequence: number,
  { kind: _kind, version: _version, ...note }: Extract<UserEvent, { kind: 'note-set' }>,
): UserData {
  const present = data.notes.find(({ id }) => id === note.id);
  if (present ? isSame(present, note) : data.notes.length >= noteLimit) return data;
  const others = data.notes.filter(({ id }) => id !== note.id);
  const set = { ...note, sequence };
  return { ...data, notes: others.toSpliced(placeOf(others, set), 0, set) };
}

/** User data without a note. */
export function removeNote(data: UserData, { id }: Extract<UserEvent, { kind: 'note-removed' }>): UserData {
  const notes = data.notes.filter((note) => note.id !== id);
  return notes.length === data.notes.length ? data : { ...data, notes };
}

function isSame({ sequence: _, ...present }: Note, note: Omit<Note, 'sequence'>): boolean {
  const textOf = (value: Omit<Note, 'sequence'>): string =>
    JSON.stringify([
      ...[value.resourceId, value.fileHash, value.page, value.colour, value.text],
      ...[value.created, value.changed],
      value.quote && [value.quote.exact, value.quote.prefix, value.quote.suffix, value.quote.position],
    ]);
  return textOf(present) === textOf(note);
}

/** Where a note belongs among notes in order. */
function placeOf(notes: readonly Note[], note: Note): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareNotes(notes[middle] as Note, note) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By resource, page and place on it; of equals the one made first. */
function compareNotes(one: Note, other: Note): number {
  if (one.resourceId !== other.resourceId) return one.resourceId < other.resourceId ? -1 : 1;
  return (
    one.page - other.page ||
    (one.quote?.position ?? -1) - (other.quote?.position ?? -1) ||
    (one.created === other.created ? (one.id < other.id ? -1 : 1) : one.created < other.created ? -1 : 1)
  );
}
