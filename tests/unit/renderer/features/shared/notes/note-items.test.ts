import { describe, expect, it } from 'vitest';
import type { Bookmark } from '../../../../../../core/user-data/events/bookmark.ts';
import type { Note } from '../../../../../../core/user-data/events/note.ts';
import type { ResourceRow } from '../../../../../../renderer/data/db/library-db.ts';
import {
  groupItems,
  itemsOf,
  searchedOf,
} from '../../../../../../renderer/features/shared/notes/note-items.ts';
import { inOneLine, nameOf } from '../../../../../../renderer/features/shared/notes/note-words.ts';

const hash = 'a'.repeat(64);

function note(id: string, changes: Partial<Note> = {}): Note {
  return {
    ...{ id, resourceId: 'r1.en', fileHash: hash, page: 2, colour: 'yellow', text: '', sequence: 1 },
    ...{ created: '2026-11-25T10:00:00Z', changed: '2026-11-25T10:00:00Z' },
    ...changes,
  };
}

const report = (id: string, title: string, labels: readonly string[] = []) =>
  [id, { resource: { id, title, language: 'en', file: { sha256: hash } } as ResourceRow, labels }] as const;
const known = new Map([report('r1.en', 'Zebra', ['i', 'ii']), report('r2.en', 'Apple')]);
const bookmark: Bookmark = { resourceId: 'r2.en', page: 4, title: 'Start', sequence: 9 };

describe('The list of notes', () => {
  it('has notes and bookmarks with the printed label of their page.', () => {
    const items = itemsOf([note('one')], [bookmark], known);
    expect(items.map(({ label, isLost }) => [label, isLost])).toEqual([
      ['ii', false],
      ['4', false],
    ]);
  });

  it('knows a note whose words are gone by its file, and by the number of its old page.', () => {
    const items = itemsOf(
      [note('other', { fileHash: 'b'.repeat(64) }), note('gone', { resourceId: 'r9.en' })],
      [{ ...bookmark, resourceId: 'r9.en' }],
      known,
    );
    expect(items.map(({ label, isLost }) => [label, isLost])).toEqual([
      ['2', true],
      ['2', true],
      ['4', true],
    ]);
  });

  it('stands by document, documents by title and notes by page, or the newest first.', () => {
    const items = itemsOf(
      [
        note('a', { page: 3, sequence: 5 }),
        note('b', { page: 1, sequence: 4 }),
        note('c', { resourceId: 'r9.en' }),
      ],
      [bookmark],
      known,
    );
    const keys = (order: 'page' | 'newest') =>
      groupItems(items, order).map((group) => group.items.map(({ key }) => key));
    expect(keys('page')).toEqual([['r2.en 4'], ['b', 'a'], ['c']]);
    expect(keys('newest')).toEqual([['r2.en 4'], ['a', 'b'], ['c']]);
  });

  it('is searched in own words, quotes and names of bookmarks.', () => {
    const quote = { exact: 'guardian', prefix: '', suffix: '', position: 0 };
    const items = itemsOf([note('one', { text: 'Ask', quote })], [bookmark], known);
    expect(items.map((item) => searchedOf(item, 'el'))).toMatchObject([
      { own: 'Ask', quoted: 'guardian', languages: ['en', 'el'] },
      { own: '', quoted: 'Start', languages: ['en', 'el'] },
    ]);
  });
});

describe('A note in one line', () => {
  it('is told by its own words, else by those it stands at, on one line and not too long.', () => {
    const quote = { exact: 'the guar-\ndian\nspeaks', prefix: '', suffix: '', position: 0 };
    expect(nameOf({ text: '', quote })).toBe('the guardian speaks');
    expect(nameOf({ text: 'Ask\nagain', quote })).toBe('Ask again');
    expect(nameOf({ text: 'word '.repeat(40) }).length).toBeLessThan(85);
    expect(inOneLine('1990-\n1995 and co\u00AD\noperation')).toBe('1990- 1995 and cooperation');
  });
});
