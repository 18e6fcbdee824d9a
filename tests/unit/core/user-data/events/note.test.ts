import { describe, expect, it } from 'vitest';
import { applyEvent } from '../../../../../core/user-data/apply-event.ts';
import { compactEvents } from '../../../../../core/user-data/compact-events.ts';
import { longestNote, noteLimit } from '../../../../../core/user-data/events/note.ts';
import { emptySnapshot, type UserData } from '../../../../../core/user-data/user-data.ts';
import {
  isErasing,
  readStoredEvent,
  type UserEvent,
  userEventSchema,
} from '../../../../../core/user-data/user-event.ts';

type NoteSet = Extract<UserEvent, { kind: 'note-set' }>;

function note(id: number, changes: Partial<NoteSet> = {}): NoteSet {
  return {
    kind: 'note-set',
    version: 1,
    id: id.toString(16).padStart(32, '0'),
    resourceId: 'r1.en',
    fileHash: 'a'.repeat(64),
    page: 2,
    colour: 'yellow',
    text: '',
    created: '2026-11-25T10:00:00Z',
    changed: '2026-11-25T10:00:00Z',
    ...changes,
  };
}

const dataAfter = (events: readonly UserEvent[], from: UserData = emptySnapshot): UserData =>
  events.reduce((data, event) => applyEvent(data, { sequence: data.sequence + 1, event }), from);
const quote = { exact: 'guardian', prefix: 'the ', suffix: ' of', position: 40 };

describe('A note', () => {
  it('is kept by its id: set again it is changed, by page and place on it', () => {
    const data = dataAfter([
      note(1, { page: 3 }),
      note(2, { quote }),
      note(3),
      note(1, { page: 1, text: 'Ask again' }),
    ]);
    expect(data.notes.map(({ id }) => Number.parseInt(id, 16))).toEqual([1, 3, 2]);
    expect(data.notes[0]).toMatchObject({ page: 1, text: 'Ask again', sequence: 4 });
  });

  it('that says nothing new changes nothing', () => {
    const data = dataAfter([note(1, { quote })]);
    expect(applyEvent(data, { sequence: 9, event: note(1, { quote: { ...quote } }) })).toBe(data);
  });

  it('is removed so that its words leave the disk, and can be set again', () => {
    const removed: UserEvent = { kind: 'note-removed', version: 1, id: note(1).id };
    expect(isErasing(removed)).toBe(true);
    const data = dataAfter([note(1), removed]);
    expect(data.notes).toEqual([]);
    expect(compactEvents(data)).toEqual([]);
    expect(dataAfter([note(1)], data).notes).toHaveLength(1);
  });

  it('goes with all others when notes are erased, and only then', () => {
    const bookmarks: UserEvent = { kind: 'data-erased', version: 1, parts: ['bookmarks'] };
    expect(dataAfter([note(1), bookmarks]).notes).toHaveLength(1);
    expect(dataAfter([note(1), { ...bookmarks, parts: ['notes'] }]).notes).toEqual([]);
  });

  it('is never dropped for another: beyond the limit new ones are not taken, old ones can still be changed', () => {
    const full = dataAfter(Array.from({ length: noteLimit }, (_, index) => note(index)));
    expect(full.notes).toHaveLength(noteLimit);
    expect(dataAfter([note(noteLimit)], full)).toBe(full);
    expect(
      dataAfter([note(7, { text: 'new words' })], full).notes.find(({ text }) => text !== ''),
    ).toMatchObject({
      text: 'new words',
    });
  });

  it('has bounds: no colour of its own, no text without end', () => {
    const refused = [
      note(1, { text: 'x'.repeat(longestNote + 1) }),
      { ...note(1), colour: 'red' },
      { ...note(1), id: 'short' },
      { ...note(1), created: 'yesterday' },
      { ...note(1), quote: { ...quote, prefix: 'x'.repeat(33) } },
    ];
    for (const event of refused) expect(userEventSchema.safeParse(event).success).toBe(false);
    expect(userEventSchema.safeParse(note(1, { text: 'x'.repeat(longestNote), quote })).success).toBe(true);
  });

  it('is not known to journals written before; they give user data without any', () => {
    const stored = readStoredEvent(1, {
      kind: 'bookmark-set',
      version: 1,
      resourceId: 'r1.en',
      page: 1,
      title: 'Start',
    });
    if (!stored) throw new Error('an old event is read');
    expect(applyEvent(emptySnapshot, stored)).toMatchObject({ notes: [], bookmarks: [{ page: 1 }] });
  });
});
