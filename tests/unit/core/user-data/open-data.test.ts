import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent } from '../../../../core/user-data/apply-event.ts';
import { fromOpenData, toOpenData } from '../../../../core/user-data/open-data.ts';
import { emptySnapshot, type UserData } from '../../../../core/user-data/user-data.ts';
import type { UserEvent } from '../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../agree/vault.ts';
import { bookmark, userEvents } from '../../../agree/vault-events.ts';

const note = {
  kind: 'note-set',
  version: 1,
  id: '0f'.repeat(16),
  resourceId: 'r1.en',
  fileHash: 'a'.repeat(64),
  page: 2,
  quote: { exact: 'a child', prefix: '', suffix: '', position: 3 },
  colour: 'yellow',
  text: 'ask again',
  created: '2026-11-30T08:00:00.000Z',
  changed: '2026-11-30T08:00:00.000Z',
} as const satisfies UserEvent;

function taken(text: string, into: UserData = emptySnapshot): UserData {
  const read = fromOpenData(text, into);
  if (typeof read === 'string') throw new Error(read);
  return read.events.reduce((data, event) => applyEvent(data, { sequence: data.sequence + 1, event }), into);
}

describe('Notes, bookmarks and progress as an open file', () => {
  it('come back equal, into an empty copy and into one that has them already.', () => {
    fc.assert(
      fc.property(fc.array(userEvents, { maxLength: 60 }), (events) => {
        const data = applyAll(events);
        const text = toOpenData(data);
        expect(toOpenData(taken(text))).toBe(text);
        expect(taken(text, data)).toBe(data);
      }),
      { numRuns: 150 },
    );
  });

  it('are added to what is there: of a note in both the one changed last counts.', () => {
    const file = toOpenData(applyAll([note, bookmark(1)]));
    const later = { ...note, text: 'asked', changed: '2026-12-01T08:00:00.000Z' };
    const present = applyAll([later, bookmark(2)]);
    const after = taken(file, present);
    expect(after.notes.map(({ text }) => text)).toEqual(['asked']);
    expect(after.bookmarks.map(({ page }) => page)).toEqual([1, 2]);
    expect(taken(toOpenData(present), applyAll([note])).notes.map(({ text }) => text)).toEqual(['asked']);
  });

  it('are taken whole or not at all, and a newer form is known.', () => {
    const sound = JSON.parse(toOpenData(applyAll([note, bookmark(1)])));
    const broken: readonly object[] = [
      { ...sound, schema: 'impact-kit/user-data' },
      { ...sound, keys: [] },
      { ...sound, notes: [{ ...sound.notes[0], page: 0 }] },
      { ...sound, notes: [{ ...sound.notes[0], kind: 'key-accepted' }] },
      { ...sound, bookmarks: [{}] },
      { ...sound, bookmarks: [{ kind: 'settings-changed', version: 1, settings: { theme: 'dark' } }] },
      { ...sound, bookmarks: [{ kind: 'data-erased', version: 1, parts: ['notes'] }] },
      { ...sound, progress: [{ moduleId: 'm1', lessonsRead: [''], attempts: [] }] },
    ];
    for (const value of broken) expect(fromOpenData(JSON.stringify(value), emptySnapshot)).toBe('damaged');
    expect(fromOpenData('', emptySnapshot)).toBe('damaged');
    expect(fromOpenData(JSON.stringify({ ...sound, format: 2 }), emptySnapshot)).toBe('too-new');
  });

  it('says how much a file holds.', () => {
    const read = fromOpenData(toOpenData(applyAll([note, bookmark(1), bookmark(2)])), emptySnapshot);
    expect(read).toMatchObject({ counts: { notes: 1, bookmarks: 2, modules: 0, cards: 0 } });
  });
});
