import { describe, expect, it } from 'vitest';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import type { LibraryDb } from '../../../../../renderer/data/db/library-db.ts';
import {
  continueItems,
  dataHere,
  type OpenedItem,
  withOpened,
} from '../../../../../renderer/features/home/continue-items.ts';
import { applyAll } from '../../../../agree/vault.ts';
import { lesson, resource } from '../resources.ts';

const resources = [
  resource({ id: 'r1.en', hash: 'a' }),
  resource({ id: 'r1.el', hash: 'b' }),
  resource({ id: 'm1.el', kind: 'module', lessons: [lesson('one'), lesson('two')] }),
  resource({ id: 'm1.en', kind: 'module', lessons: [lesson('one'), lesson('two')] }),
];
const moved = (resourceId: string, page: number, hash: string): UserEvent => ({
  kind: 'reading-moved',
  version: 1,
  resourceId,
  fileHash: hash.repeat(64),
  place: { page, offset: 0, zoom: 1 },
});
const stopped = (lessonId: string): UserEvent => ({
  kind: 'learning-stopped',
  version: 1,
  moduleId: 'm1',
  lessonId,
  offset: 0,
});
const read = (lessonId: string): UserEvent => ({
  kind: 'lesson-marked',
  version: 1,
  moduleId: 'm1',
  lessonId,
  isRead: true,
});
const itemsAfter = (events: readonly UserEvent[], language = 'en') =>
  continueItems(applyAll(events), resources, language);

describe('Home offers to go on with', () => {
  it('what was left last, first', () => {
    const items = itemsAfter([moved('r1.en', 4, 'a'), stopped('one'), moved('r1.el', 2, 'b')]);
    expect(items.map((item) => item.resource.id)).toEqual(['r1.el', 'm1.en', 'r1.en']);
  });

  it('a document only after its first page, and only in the edition that was read', () => {
    expect(itemsAfter([moved('r1.en', 1, 'a'), moved('r1.el', 5, 'f')])).toEqual([]);
  });

  it('a module in the wanted language, at the lesson where one stopped, with how much is done', () => {
    const [item] = itemsAfter([read('one'), stopped('two')], 'el');
    expect(item).toMatchObject({ kind: 'learning', lesson: 'two', share: 0.5 });
    expect(item?.resource.id).toBe('m1.el');
  });

  it('a module in English when it does not exist in the wanted language', () => {
    expect(itemsAfter([stopped('one')], 'pt')[0]?.resource.id).toBe('m1.en');
  });

  it('a module no longer once everything in it is done', () => {
    expect(itemsAfter([stopped('one'), read('one'), read('two')])).toEqual([]);
  });

  it('what was left in a place where its kit was the first', () => {
    const suffix = '@org.example.kit';
    const [here, course] = [`r1.en${suffix}`, `m1.en${suffix}`];
    const catalogue = { resources: [resources[0], resources[3]].flatMap((one) => one ?? []) };
    const plain = { isVerified: true, db: {} as LibraryDb };
    const library = {
      parts: [
        { ...plain, kitId: 'org.example.first', suffix: '', catalogue: { resources: [] } },
        { ...plain, kitId: 'org.example.kit', suffix, catalogue },
      ],
    };
    const data = dataHere(
      applyAll([
        { ...moved(here, 2, 'a'), version: 4 } as UserEvent,
        ...[moved('r1.en', 4, 'a'), stopped('one'), moved('r7.en', 2, 'b')],
      ]),
      library,
    );
    expect(data.reading.map(({ place }) => place.page)).toEqual([4]);
    const rows = [
      resource({ id: here, hash: 'a' }),
      resource({ id: course, work: course, kind: 'module', lessons: [lesson('one')] }),
    ];
    expect(continueItems(data, rows, 'en').map((item) => item.resource.id)).toEqual([course, here]);
  });

  it('what was opened in the same list, each item once and with the place where it was left', () => {
    const left = itemsAfter([moved('r1.en', 4, 'a'), stopped('one'), moved('r1.el', 2, 'b')]);
    const opened = (id: string, sequence: number): OpenedItem[] => {
      const found = resources.find((one) => one.id === id);
      return found ? [{ kind: 'opened', resource: found, sequence }] : [];
    };
    const plain = resource({ id: 'c2.en', kind: 'checklist' });
    const items = withOpened(left, [
      { kind: 'opened', resource: plain, sequence: 12 },
      ...opened('r1.en', 11),
      ...opened('m1.el', 10),
    ]);
    expect(items.map((item) => ('resource' in item ? [item.kind, item.resource.id] : []))).toEqual([
      ['opened', 'c2.en'],
      ['reading', 'r1.en'],
      ['learning', 'm1.en'],
      ['reading', 'r1.el'],
    ]);
  });
});
