// User data from a place where another kit was the first: its ids are found again, and never lead to an item of another kit.
import { describe, expect, test } from 'vitest';
import type { Resource } from '../../../../../core/kit/catalogue.ts';
import type { LibraryDb } from '../../../../../renderer/data/db/library-db.ts';
import {
  idHere,
  isStoredFor,
  type ListedLibrary,
  storedIdOf,
} from '../../../../../renderer/data/db/stored-ids.ts';
import { plainResource } from '../../../../support/plain-resource.ts';

const first = 'org.example.first';
const second = 'org.example.second';

function part(kitId: string, suffix: string, resources: readonly Resource[]): ListedLibrary['parts'][number] {
  return {
    ...{ kitId, suffix, isVerified: true, db: {} as LibraryDb },
    catalogue: { resources: [...resources] },
  };
}

const report = (id: string): Resource => plainResource({ id, kind: 'report' });
const courseOf = (work: string): readonly Resource[] => [
  plainResource({ id: `${work}.en`, kind: 'module' }),
  plainResource({ id: `${work}.el`, kind: 'module', translationOf: `${work}.en` }),
];
const library: ListedLibrary = {
  parts: [
    part(first, '', [report('r1.en'), report('r2.en')]),
    part(second, `@${second}`, [report('r1.en'), report('r9.en'), ...courseOf('m1')]),
  ],
};

describe('An id of user data', () => {
  test.each([
    ['r1.en', 'r1.en'],
    [`r1.en@${second}`, `r1.en@${second}`],
    ['r9.en', `r9.en@${second}`],
    [`r2.en@${first}`, 'r2.en'],
    ['m1', `m1@${second}`],
    [`m1@${second}`, `m1@${second}`],
    ['r7.en', undefined],
    ['r1.en@org.example.gone', undefined],
    [`r9.en@${first}`, undefined],
  ])('%s is %s here', (stored, here) => {
    expect(idHere(library, stored)).toBe(here);
  });

  test('is of one kit alone where two have an item with the same id', () => {
    expect(isStoredFor(library, 'r1.en', 'r1.en')).toBe(true);
    expect(isStoredFor(library, `r1.en@${second}`, 'r1.en')).toBe(false);
    expect(isStoredFor(library, 'r1.en', `r1.en@${second}`)).toBe(false);
    expect(isStoredFor(library, `r9.en@${second}`, 'r9.en')).toBe(true);
    expect(isStoredFor(undefined, 'r1.en', 'r1.en')).toBe(true);
  });

  test('without suffix finds nothing while the first kit of the place is gone', () => {
    expect(idHere({ parts: library.parts.slice(1) }, 'r9.en')).toBeUndefined();
  });

  test('goes on under the id that user data has already', () => {
    expect(storedIdOf(library, `m1@${second}`, ['m0', 'm1'])).toBe('m1');
    expect(storedIdOf(library, `m1@${second}`, ['m1', `m1@${second}`])).toBe(`m1@${second}`);
    expect(storedIdOf(library, `m1@${second}`, [])).toBe(`m1@${second}`);
    expect(storedIdOf(undefined, `m1@${second}`, ['m1'])).toBe(`m1@${second}`);
  });
});
