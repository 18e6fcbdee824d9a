// A kit of each format that was ever written is opened: verified, imported, its pages, contacts and terms read, and searched.
import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ListQuestion } from '../../../../../core/find/search-rows.ts';
import { supportedKitFormat } from '../../../../../core/kit/catalogue.ts';
import { verifyBag } from '../../../../../core/kit/verify-bag.ts';
import { openBagFolder } from '../../../../../main/disk/bags/bag-folder.ts';
import { nodeHasher } from '../../../../../main/disk/fs/node-hasher.ts';
import { minisignChecker } from '../../../../../main/disk/minisign/signature-file.ts';
import {
  allContacts,
  allSegments,
  allTerms,
  documentOf,
  resourceById,
  textAt,
  unitsByKey,
} from '../../../../../renderer/data/db/queries.ts';
import { openSearchLibrary } from '../../../../../renderer/data/search/open-search-library.ts';
import { ringIn } from '../../../../support/frozen-makers.ts';
import { given } from '../../../../support/given.ts';
import { libraryOf, makeLibrary } from '../../../../support/library-in-memory.ts';
import type { MadeKit } from '../../../../support/make-kit.ts';

const root = join(import.meta.dirname, '../../../../frozen/kit');
const question: ListQuestion = {
  kind: 'search',
  query: '',
  limit: 10,
  language: 'en',
  country: 'GR',
  filters: {},
  isTranslated: true,
  isEveryLanguage: true,
  notes: 0,
};

it('A composed kit of every format that this program reads is kept', () => {
  const composed = Array.from({ length: supportedKitFormat }, (_, at) => `${at + 1}-composed`);
  expect(readdirSync(root)).toEqual(expect.arrayContaining(composed));
});

describe.each(['1', '2'])('The kit that a program of format %s composed', (format) => {
  const place = join(root, `${format}-composed`);
  const folder = join(place, 'kit');

  it('is verified, imported, read and searched', async () => {
    const job = { hasher: nodeHasher, checker: minisignChecker, ring: ringIn(place) };
    const check = given(await verifyBag({ ...job, source: openBagFolder(folder), depth: 'everything' }));
    expect(check).toMatchObject({ isAcceptable: true, kit: { format: Number(format) } });

    const publisher = { trusted: job.ring.trusted[0] };
    const kit = { folder, publisher, info: check.kit, treeHash: check.treeHash } as unknown as MadeKit;
    const { db } = await makeLibrary(kit, `frozen-${format}`);
    const library = libraryOf(db);
    expect(await resourceById(library, 'r1.en')).toMatchObject({ title: 'Guardians', pages: 3 });
    expect(await documentOf(library, 'r1.en')).toMatchObject({ isTagged: true, anchors: { who: 3 } });
    const [page] = await unitsByKey(library, ['r1.en#3']);
    expect(page?.text).toContain('The guardian speaks for the child.');
    expect(await textAt(library, 'data/checklists/first.en.md')).toContain('Breathe.');
    expect(await allContacts(library)).toMatchObject([
      { id: 'gr-line', organisation: { el: 'Γραμμή βοήθειας' }, phones: [{ number: '11525' }] },
    ]);
    expect(await allTerms(library)).toMatchObject([{ id: 'guardian' }]);
    expect((await allSegments(db)).map(({ language }) => language).sort()).toEqual(['el', 'en']);
    const search = await openSearchLibrary(library);
    const { rows } = await search.search({ ...question, query: 'chrysanthemum' });
    expect(rows).toMatchObject([{ resourceId: 'r1.en', locator: '3' }]);
    const helping = await search.search({ ...question, query: 'helping line' });
    expect(helping.rows.some(({ contact }) => contact?.id === 'gr-line')).toBe(true);
    db.close();
  });
});
