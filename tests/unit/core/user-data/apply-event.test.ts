import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../../core/user-data/events/learning.ts';
import { placeOf, placeVersion, readingLimit } from '../../../../core/user-data/events/reading.ts';
import { recentLimit } from '../../../../core/user-data/events/recent.ts';
import { isErasing, readStoredEvent, type UserEvent } from '../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../agree/vault.ts';
import { bookmark } from '../../../agree/vault-events.ts';

const hash = 'a'.repeat(64);

function moved(resourceId: string, page: number, fileHash = hash): UserEvent {
  return {
    kind: 'reading-moved',
    version: 1,
    resourceId,
    fileHash,
    place: { page, offset: 0.5, zoom: 'page-width' },
  };
}

function opened(id: string): UserEvent {
  return { kind: 'item-opened', version: 1, item: { kind: 'resource', id } };
}

function settings(changed: Extract<UserEvent, { kind: 'settings-changed' }>['settings']): UserEvent {
  return { kind: 'settings-changed', version: 1, settings: changed };
}

function searched(query: string): UserEvent {
  return { kind: 'search-made', version: 1, query };
}

describe('User data', () => {
  it('remembers how pages lie, in a version of its own that older journals do not need.', () => {
    const place = { page: 2, offset: 0, zoom: 'page-fit', scroll: 'horizontal', spread: 'even' } as const;
    expect(placeVersion(place, 'r1.en')).toBe(2);
    expect(placeVersion({ page: 2, offset: 0, zoom: 1 }, 'r1.en')).toBe(1);
    expect(placeVersion(place, 'r1.en@org.example.kit')).toBe(4);
    const event: UserEvent = {
      kind: 'reading-moved',
      version: 2,
      resourceId: 'r1.en',
      fileHash: hash,
      place,
    };
    expect(placeOf(applyAll([moved('r1.en', 1), event]), 'r1.en', hash)).toEqual(place);
    expect(placeOf(applyAll([moved('r1.en', 1)]), 'r1.en', hash)?.scroll).toBeUndefined();
  });

  it('has neither language nor country until the person chose them.', () => {
    expect(applyAll([]).settings).toEqual({
      theme: 'system',
      isSearchHistoryKept: false,
      areRecentsKept: true,
    });
    expect(applyAll([settings({ language: 'el' })]).settings.language).toBe('el');
  });

  it('keeps the last place of each document and puts the last read first.', () => {
    const data = applyAll([moved('r1.en', 1), moved('r2.en', 4), moved('r1.en', 7)]);
    expect(data.reading.map(({ resourceId, place }) => [resourceId, place.page])).toEqual([
      ['r1.en', 7],
      ['r2.en', 4],
    ]);
  });

  it('does not offer a place for another edition of the document.', () => {
    const data = applyAll([moved('r1.en', 7)]);
    expect(placeOf(data, 'r1.en', hash)?.page).toBe(7);
    expect(placeOf(data, 'r1.en', 'b'.repeat(64))).toBeUndefined();
  });

  it('remembers only so many documents and opened things.', () => {
    const places = Array.from({ length: readingLimit + 5 }, (_, index) => moved(`r${index}.en`, 1));
    expect(applyAll(places).reading.length).toBe(readingLimit);
    const items = Array.from({ length: recentLimit + 5 }, (_, index) => opened(`r${index}.en`));
    const { recents } = applyAll(items);
    expect(recents.length).toBe(recentLimit);
    expect(recents[0]?.item.id).toBe(`r${recentLimit + 4}.en`);
  });

  it('moves a thing opened again to the front and lists it once.', () => {
    const data = applyAll([opened('r1.en'), opened('r2.en'), opened('r1.en')]);
    expect(data.recents.map(({ item }) => item.id)).toEqual(['r1.en', 'r2.en']);
  });

  it('remembers searches only when the person turned that on, and forgets them when it is turned off.', () => {
    expect(applyAll([searched('shelter')]).searches).toEqual([]);
    const on = [settings({ isSearchHistoryKept: true }), searched('shelter'), searched('guardian')];
    expect(applyAll(on).searches.map(({ query }) => query)).toEqual(['guardian', 'shelter']);
    expect(applyAll([...on, settings({ isSearchHistoryKept: false })]).searches).toEqual([]);
  });

  it('forgets what was opened when the person turns that off.', () => {
    const data = applyAll([opened('r1.en'), settings({ areRecentsKept: false }), opened('r2.en')]);
    expect(data.recents).toEqual([]);
  });

  it('keeps one bookmark a page, by resource and page.', () => {
    const data = applyAll([bookmark(9), bookmark(2), bookmark(9, 'again')]);
    expect(data.bookmarks.map(({ page, title }) => [page, title])).toEqual([
      [2, 'page 2'],
      [9, 'again'],
    ]);
    const removed: UserEvent = { kind: 'bookmark-removed', version: 1, resourceId: 'r1.en', page: 2 };
    expect(applyAll([bookmark(9), bookmark(2), removed]).bookmarks.length).toBe(1);
  });

  it('moves bookmarks of a document all at once, also where they change places; of two on one page the later stays.', () => {
    const before = [bookmark(3, 'three'), bookmark(4, 'four'), bookmark(7, 'seven'), bookmark(8, 'eight')];
    const moves = (...pairs: readonly (readonly [number, number])[]): UserEvent => ({
      kind: 'bookmarks-moved',
      version: 1,
      resourceId: 'r1.en',
      moves: pairs.map(([from, to]) => ({ from, to })),
    });
    const listed = (...events: UserEvent[]) =>
      applyAll([...before, ...events]).bookmarks.map(({ page, title }) => [page, title]);
    expect(listed(moves([3, 4], [4, 3], [7, 9]))).toEqual([
      [3, 'four'],
      [4, 'three'],
      [8, 'eight'],
      [9, 'seven'],
    ]);
    expect(listed(moves([8, 7]))).toEqual([
      [3, 'three'],
      [4, 'four'],
      [7, 'eight'],
    ]);
    const data = applyAll(before);
    expect(applyAll([moves([5, 6], [3, 3])], data)).toBe(data);
  });

  it('keeps an attempt with its answers until it is finished, then closes it.', () => {
    const answered = (mark: 'correct' | 'wrong'): UserEvent => ({
      kind: 'quiz-answered',
      version: 1,
      moduleId: 'm1',
      attempt: 1,
      questionId: 'q1',
      answer: { kind: 'choice', chosen: [0] },
      mark,
    });
    const finished: UserEvent = {
      kind: 'quiz-finished',
      version: 1,
      moduleId: 'm1',
      attempt: 1,
      points: 1,
      total: 2,
    };
    const started: UserEvent = { kind: 'quiz-started', version: 1, moduleId: 'm1', attempt: 1, seed: 5 };
    const data = applyAll([started, answered('wrong'), answered('correct'), finished, answered('wrong')]);
    const attempt = progressOf(data, 'm1')?.attempts[0];
    expect(attempt).toMatchObject({ seed: 5, result: { points: 1, total: 2 } });
    expect(attempt?.answers.map(({ mark }) => mark)).toEqual(['correct']);
  });

  it('lets a lesson be read and unread, whatever its name.', () => {
    const marked = (lessonId: string, isRead: boolean): UserEvent => ({
      kind: 'lesson-marked',
      version: 1,
      moduleId: 'm1',
      lessonId,
      isRead,
    });
    const data = applyAll([marked('__proto__', true), marked('lesson-1', true)]);
    expect(progressOf(data, 'm1')?.lessonsRead.map(({ lessonId }) => lessonId)).toEqual([
      '__proto__',
      'lesson-1',
    ]);
    const emptied = applyAll([marked('__proto__', false), marked('lesson-1', false)], data);
    expect(emptied.learning).toEqual([]);
  });

  it('erases the named parts and nothing else.', () => {
    const before = applyAll([bookmark(1), opened('r1.en'), moved('r1.en', 3), settings({ theme: 'dark' })]);
    const after = applyAll([{ kind: 'data-erased', version: 1, parts: ['recents', 'reading'] }], before);
    expect(after).toMatchObject({
      recents: [],
      reading: [],
      bookmarks: before.bookmarks,
      settings: { theme: 'dark' },
    });
  });

  it('knows which events must leave no trace behind.', () => {
    expect(isErasing({ kind: 'data-erased', version: 1, parts: ['recents'] })).toBe(true);
    expect(isErasing(settings({ isSearchHistoryKept: false }))).toBe(true);
    expect(isErasing(settings({ theme: 'dark' }))).toBe(false);
    expect(isErasing(bookmark(1))).toBe(false);
  });
});

describe('A stored event', () => {
  it('of a newer version is kept word for word.', () => {
    const value = { kind: 'bookmark-set', version: 2, colour: 'red' };
    expect(readStoredEvent(4, value)).toEqual({ sequence: 4, newer: value });
  });

  it('of a known version that does not fit is kept as well, not guessed at.', () => {
    const value = { ...bookmark(1), page: 'one' };
    expect(readStoredEvent(4, value)).toEqual({ sequence: 4, newer: value });
  });

  it('is nothing without kind and version.', () => {
    for (const value of [undefined, null, 'text', 3, [], {}, { kind: 'x' }, { kind: 1, version: 1 }]) {
      expect(readStoredEvent(1, value)).toBeUndefined();
    }
  });
});
