// Reads from a library give what was imported. An edited, removed, added, swapped or older row is detected.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { toFileHash } from '../../../../../core/base/ids.ts';
import type { Problem } from '../../../../../core/base/problem.ts';
import type { Contact } from '../../../../../core/contacts/contact.ts';
import type { LibraryDb } from '../../../../../renderer/data/db/library-db.ts';
import {
  allContacts,
  allResources,
  allTerms,
  contactById,
  documentOf,
  factsOf,
  resourceOfWork,
  textAt,
  unitsByKey,
} from '../../../../../renderer/data/db/queries.ts';
import { onLibraryChanged } from '../../../../../renderer/data/db/sealed-reads.ts';
import { ComparedRows } from '../../../../../renderer/data/db/sealed-rows.ts';
import { makeContactsKit } from '../../../../support/contacts-kit.ts';
import {
  importInto,
  type LibraryInMemory,
  libraryOf,
  makeLibrary,
  reopenLibrary,
} from '../../../../support/library-in-memory.ts';
import { madeDirectory } from '../../../../support/made-directory.ts';
import { checklistPath, makePublisher } from '../../../../support/make-kit.ts';

const [one, two, three] = madeDirectory(3) as [Contact, Contact, Contact];
const publisher = await makePublisher();
const kit = await makeContactsKit([one, two, three], { publisher });
const older = await makeContactsKit(
  [{ ...one, organisation: { ...one.organisation, en: 'Of long ago' } }, two, three],
  { publisher },
);
const oneUnit = `contact:${one.id}#en`;
let count = 0;
let generation = '';
let library: LibraryInMemory;
let told: Problem[];

beforeEach(async () => {
  count += 1;
  generation = `sealed-${count}`;
  library = await makeLibrary(kit, generation);
  told = [];
  onLibraryChanged((_db, problem) => told.push(problem));
});

const falseNumber = { ...one, phones: [{ number: '690 066 6666' }] };

type Case = readonly [
  what: string,
  edit: (db: LibraryDb) => Promise<unknown>,
  read: (db: LibraryDb) => Promise<unknown>,
  part: string,
];
const cases: readonly Case[] = [
  [
    'an edited contact',
    (db) => db.contacts.put(falseNumber as Contact),
    (db) => contactById(libraryOf(db), one.id),
    'contacts',
  ],
  [
    'an edited contact in the list',
    (db) => db.contacts.put(falseNumber as Contact),
    (db) => allContacts(libraryOf(db)),
    'contacts',
  ],
  [
    'a removed contact',
    (db) => db.contacts.delete(one.id),
    (db) => contactById(libraryOf(db), one.id),
    'contacts',
  ],
  [
    'a removed contact in the list',
    (db) => db.contacts.delete(two.id),
    (db) => allContacts(libraryOf(db)),
    'contacts',
  ],
  [
    'an added contact',
    (db) => db.contacts.put({ ...one, id: 'gr-9' }),
    (db) => contactById(libraryOf(db), 'gr-9'),
    'contacts',
  ],
  [
    'an added contact in the list',
    (db) => db.contacts.put({ ...one, id: 'gr-9' }),
    (db) => allContacts(libraryOf(db)),
    'contacts',
  ],
  [
    'a contact under the id of another',
    (db) =>
      db.contacts.bulkPut([
        { ...two, id: one.id },
        { ...one, id: two.id },
      ]),
    (db) => allContacts(libraryOf(db)),
    'contacts',
  ],
  [
    'a contact that took the place of another',
    async (db) => {
      await db.contacts.delete(three.id);
      await db.contacts.put({ ...one, id: 'gr-9' });
    },
    (db) => contactById(libraryOf(db), three.id),
    'contacts',
  ],
  [
    'an edited checklist',
    (db) => db.texts.update(checklistPath, { text: 'Call 690' }),
    (db) => textAt(libraryOf(db), checklistPath),
    'texts',
  ],
  [
    'a removed checklist',
    (db) => db.texts.delete(checklistPath),
    (db) => textAt(libraryOf(db), checklistPath),
    'texts',
  ],
  [
    'an edited date',
    (db) => db.resources.update('c1.en', { asOf: '2030-01-01' }),
    (db) => allResources(libraryOf(db)),
    'resources',
  ],
  [
    'a resource that no index finds any more',
    (db) => db.resources.update('c1.en', { work: 'other.en' }),
    (db) => resourceOfWork(libraryOf(db), 'c1', 'en'),
    'resources',
  ],
  [
    'an edited text of a hit',
    (db) => db.units.update(oneUnit, { text: '690' }),
    (db) => unitsByKey(libraryOf(db), [oneUnit]),
    'units',
  ],
  [
    'an edited catalogue',
    (db) => db.facts.update('kit', { treeHash: toFileHash('0'.repeat(64)) }),
    factsOf,
    'facts',
  ],
  ['an added term', (db) => db.terms.put({ id: 'a' } as never), (db) => allTerms(libraryOf(db)), 'terms'],
  [
    'added contents of a document',
    (db) => db.documents.put({ resourceId: 'c1.en' } as never),
    (db) => documentOf(libraryOf(db), 'c1.en'),
    'documents',
  ],
  [
    'hashes that were edited with the row',
    async (db) => {
      const other = await makeLibrary(older, `${generation}-other`);
      await db.contacts.bulkPut(await other.db.contacts.toArray());
      await db.seals.bulkPut(await other.db.seals.toArray());
      other.db.close();
    },
    (db) => allContacts(libraryOf(db)),
    'contacts',
  ],
];

describe('A library', () => {
  it('that nobody changed reads as it was imported, and compares as good with its kit', async () => {
    const { db, seals } = library;
    expect(await allContacts(libraryOf(db))).toHaveLength(3);
    expect(await contactById(libraryOf(db), one.id)).toMatchObject({ id: one.id, phones: one.phones });
    expect(await contactById(libraryOf(db), 'nobody')).toBeUndefined();
    expect(await textAt(libraryOf(db), 'data/nothing.md')).toBeUndefined();
    expect((await resourceOfWork(libraryOf(db), 'c1', 'el'))?.id).toBe('c1.en');
    expect(await difference(db, seals)).toBeUndefined();
    expect(told).toEqual([]);
  });

  for (const [what, edit, read, part] of cases) {
    it(`does not show ${what}, says so, and compares as changed with its kit`, async () => {
      await edit(library.db);
      library.db.close();
      const db = reopenLibrary(generation, library.seals);
      await expect(read(db)).rejects.toMatchObject({ problem: { code: 'library-changed', part } });
      expect(told).toMatchObject([{ code: 'library-changed', part }]);
      expect(await difference(db, library.seals)).toMatchObject({ code: 'library-changed', part });
      db.close();
    });
  }

  it('whose hashes main lost reads nothing', async () => {
    const db = reopenLibrary(generation, {});
    await expect(allContacts(libraryOf(db))).rejects.toMatchObject({ problem: { code: 'library-changed' } });
    db.close();
  });

  it('that was edited together with the hashes that main keeps is found by comparing it with its kit', async () => {
    const other = await makeLibrary(older, `${generation}-other`);
    await expect(allContacts(libraryOf(other.db))).resolves.toHaveLength(3);
    expect(await difference(other.db, other.seals)).toMatchObject({ code: 'library-changed' });
  });
});

async function difference(db: LibraryDb, seals: LibraryInMemory['seals']): Promise<Problem | undefined> {
  const rows = new ComparedRows(db);
  await importInto(db, kit, rows);
  return await rows.difference(seals, new AbortController().signal);
}
