// A library of several kits. Ids that collide stay apart, and the same item is listed once.
import { documentOfText } from '../../../../../core/search/text-document.ts';
import 'fake-indexeddb/auto';
import { afterAll, describe, expect, test } from 'vitest';
import { toFileHash } from '../../../../../core/base/ids.ts';
import type { Contact } from '../../../../../core/contacts/contact.ts';
import { stripOf } from '../../../../../core/contacts/strip.ts';
import type { SearchLibrary } from '../../../../../core/find/search-library.ts';
import type { ListQuestion } from '../../../../../core/find/search-rows.ts';
import type { Catalogue, Resource } from '../../../../../core/kit/catalogue.ts';
import type { Term } from '../../../../../core/kit/glossary.ts';
import { buildSegment } from '../../../../../core/search/build-segment.ts';
import {
  unitsOfContact,
  unitsOfMarkdown,
  unitsOfPdf,
  unitsOfResource,
  unitsOfTerm,
} from '../../../../../core/search/units.ts';
import type { Library } from '../../../../../renderer/data/db/library.ts';
import { openLibraryDb } from '../../../../../renderer/data/db/library-db.ts';
import {
  allContacts,
  allTerms,
  contactById,
  contactOfLink,
  contactsByIds,
  contactsInKits,
  countWordedPages,
  documentOf,
  listedResources,
  resourceById,
  resourceOfWork,
  resourcesById,
  stripContacts,
  textAt,
  translationsOf,
  unitsByKey,
} from '../../../../../renderer/data/db/queries.ts';
import { sectionsAt } from '../../../../../renderer/data/db/sections.ts';
import { openSearchLibrary } from '../../../../../renderer/data/search/open-search-library.ts';
import { libraryOf, sealAsItIs } from '../../../../support/library-in-memory.ts';
import { madeDirectory } from '../../../../support/made-directory.ts';
import { plainFile, plainResource } from '../../../../support/plain-resource.ts';

const [plain] = madeDirectory(1) as [Contact];
const wording = (term: string) => ({ term, variants: [], isSeen: true });
const term = (definition: string): Term => ({
  ...{ id: 'guardian', en: wording('guardian'), definition: { en: definition }, source: 'test' },
});

function contact(id: string, number: string, more: Partial<Contact> = {}): Contact {
  const phones: Contact['phones'] = [{ number, kind: 'short-code', channels: ['voice'] }];
  return { ...plain, id, country: 'GR', phones, evidenceDate: '2026-01-01', ...more };
}

function report(fields: Partial<Resource> & Pick<Resource, 'id'>): Resource {
  return plainResource({ file: plainFile(`data/reports/${fields.id}.pdf`), ...fields });
}

const checklist = plainResource({
  ...{ id: 'c1.en', kind: 'checklist', title: 'Steps' },
  file: plainFile('data/checklists/c1.en.md', 'text/markdown'),
});

type Content = {
  readonly title: string;
  readonly issued: string;
  readonly resources: readonly Resource[];
  readonly contacts: readonly Contact[];
  readonly terms?: readonly Term[];
  readonly texts?: Readonly<Record<string, string>>;
  /** Words on the first page of each report. */
  readonly page?: string;
};

let generation = 0;

async function database(content: Content) {
  generation += 1;
  const db = openLibraryDb(`several-${generation}`);
  const { title, issued, resources, contacts, terms = [], texts = {}, page = 'A page' } = content;
  await db.facts.put({
    key: 'kit',
    catalogue: { title: { en: title }, issued, resources, media: [] } as unknown as Catalogue,
    treeHash: toFileHash('a'.repeat(64)),
  });
  await db.resources.bulkPut(
    resources.map((resource) => ({ ...resource, work: resource.translationOf ?? resource.id })),
  );
  await db.contacts.bulkPut([...contacts]);
  await db.terms.bulkPut([...terms]);
  await db.texts.bulkPut(Object.entries(texts).map(([path, text]) => ({ path, text })));
  const units = [
    ...resources.flatMap((resource) => {
      const pages = [{ label: 'i', text: `${page} of ${resource.id}` }];
      if (resource.kind !== 'report') {
        const text = texts[resource.file?.path ?? ''] ?? '';
        return [...unitsOfResource(resource), ...unitsOfMarkdown(resource, documentOfText(text), undefined)];
      }
      const derived = { pages, outline: [], anchors: {}, isTagged: true };
      return [...unitsOfResource(resource), ...unitsOfPdf(resource, derived)];
    }),
    ...contacts.flatMap(unitsOfContact),
    ...terms.flatMap(unitsOfTerm),
  ];
  await db.units.bulkPut(units);
  await db.documents.bulkPut(
    resources.map(({ id }) => ({
      ...{ resourceId: id, labels: ['i'], outline: [], anchors: {}, isTagged: true },
    })),
  );
  const english = units.filter(({ language }) => language === 'en');
  await db.segments.put({ path: 'en', language: 'en', bytes: buildSegment(english, 'en') });
  return await sealAsItIs(db);
}

const systems = report({ id: 'r1.en', title: 'Systems', asOf: '2026-01-01' });
const first = await database({
  ...{ title: 'Starter kit', issued: '2026-03-01', page: 'Guardians in the first kit' },
  resources: [
    systems,
    report({ id: 'r1.el', title: 'Συστήματα', translationOf: 'r1.en' }),
    report({ id: 'r2.en', title: 'One thing' }),
    checklist,
  ],
  contacts: [
    contact('gr-1056', '1056', { stripOrder: 1 }),
    contact('gr-100', '100', { stripOrder: 2, organisation: { en: 'Police' } }),
  ],
  terms: [term('As the first kit says')],
  texts: { 'data/checklists/c1.en.md': '## Begin {#begin}\n\nFirst [there](kit:r1).\n' },
});
const second = await database({
  ...{ title: 'Partner kit of Athens', issued: '2026-04-01', page: 'Guardians in the second kit' },
  resources: [
    report({ id: 'r1.en', title: 'Systems', asOf: '2026-02-01' }),
    report({
      id: 'r2.en',
      title: 'Quite another thing',
      file: plainFile('data/b.pdf', 'application/pdf', 'b'),
    }),
    report({ id: 'r9.en', title: 'Only here', documentOf: '2019-06-01', check: { kind: 'compiled' } }),
    {
      ...checklist,
      title: 'Steps of the partner',
      file: plainFile('data/checklists/c1.en.md', 'text/markdown', 'c'),
    },
  ],
  contacts: [
    contact('gr-1056', '1056 7', { evidenceDate: '2026-02-01', replacedBy: 'gr-next' }),
    contact('gr-next', '210 1', { organisation: { en: 'The next one' } }),
    contact('gr-other', '100', { stripOrder: 2, organisation: { en: 'Police too' } }),
  ],
  terms: [term('As the second kit says')],
  texts: { 'data/checklists/c1.en.md': '## Begin {#begin}\n\nSecond.\n' },
});
const third = await database({
  ...{ title: 'Nobody knows', issued: '2026-05-01', page: 'Guardians in the third kit' },
  resources: [report({ id: 'r1.en', title: 'Systems', asOf: '2026-09-01' })],
  contacts: [
    contact('gr-1056', '666', { evidenceDate: '2026-09-01', stripOrder: 1 }),
    contact('gr-bad', '667', { stripOrder: 1 }),
  ],
});
const [b, c] = ['org.partner', 'org.unknown'];
const three: Library = (() => {
  const { parts } = libraryOf(first, { [b]: second, [c]: third });
  return { parts: parts.map((part) => ({ ...part, isVerified: part.kitId !== c })) };
})();

afterAll(() => {
  for (const db of [first, second, third]) db.close();
});

const suffixed = (id: string, kit = b) => `${id}@${kit}`;
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('Three kits in one library', () => {
  test('give each its own item where their ids collide', async () => {
    expect((await resourceById(three, 'r2.en'))?.title).toBe('One thing');
    const own = await resourceById(three, suffixed('r2.en'));
    expect(own).toMatchObject({
      id: suffixed('r2.en'),
      work: suffixed('r2.en'),
      title: 'Quite another thing',
    });
    expect(ids(await resourcesById(three, [suffixed('r9.en'), 'r2.en', 'r7.en']))).toEqual([
      suffixed('r9.en'),
      'r2.en',
    ]);
    expect((await contactById(three, suffixed('gr-1056')))?.phones[0]?.number).toBe('1056 7');
  });

  test('list the same work once, the newer in front, but none that nobody verified', async () => {
    const listed = await listedResources(three);
    expect(ids(listed).sort()).toEqual(
      [
        'c1.en',
        suffixed('c1.en'),
        'r1.el',
        suffixed('r1.en'),
        'r2.en',
        suffixed('r2.en'),
        suffixed('r9.en'),
      ].sort(),
    );
    const alsoIn = listed.find(({ id }) => id === suffixed('r1.en'))?.alsoIn;
    expect(alsoIn).toEqual([suffixed('r1.en', c), 'r1.en'].sort((one) => (one === 'r1.en' ? -1 : 1)));
  });

  test('list the same contact and term once, and keep successors inside their kit', async () => {
    const contacts = await allContacts(three);
    expect(ids(contacts).filter((id) => id.startsWith('gr-1056'))).toEqual([suffixed('gr-1056')]);
    const front = contacts.find(({ id }) => id === suffixed('gr-1056'));
    expect(front).toMatchObject({
      replacedBy: suffixed('gr-next'),
      successor: { id: suffixed('gr-next'), organisation: { en: 'The next one' } },
    });
    expect((await contactsInKits(three, 'gr-1056')).toSorted()).toEqual([
      suffixed('gr-1056'),
      suffixed('gr-1056', c),
    ]);
    const terms = await allTerms(three);
    expect(terms).toMatchObject([{ id: suffixed('guardian'), alsoIn: ['guardian'] }]);
    expect(terms[0]?.definition?.en).toBe('As the second kit says');
    expect((await contactsByIds(three, [suffixed('gr-1056')]))[0]?.successor?.id).toBe(suffixed('gr-next'));
  });

  test('find what is asked with the id of another place in whichever kit has it', async () => {
    expect((await resourceById(three, 'r9.en'))?.id).toBe(suffixed('r9.en'));
    // Nothing that was made with a kit shows up at an item of another once the kit is gone.
    expect(await resourceById(three, 'r2.en@org.gone')).toBeUndefined();
    expect(await contactById(three, 'gr-next@org.gone')).toBeUndefined();
    expect(await resourceById({ parts: three.parts.slice(1) }, 'r1.en')).toBeUndefined();
    expect((await documentOf(three, 'r9.en'))?.resourceId).toBe(suffixed('r9.en'));
    expect(await resourceById(three, 'r7.en')).toBeUndefined();
    // The first kit was another one elsewhere.
    const moved = libraryOf(second, { 'org.starter': first });
    expect((await resourceById(moved, 'r1.el'))?.id).toBe('r1.el@org.starter');
    expect((await resourceById(moved, 'r9.en@org.example.first'))?.id).toBe('r9.en');
  });

  test('follow links in the kit that names them first, then in any', async () => {
    expect((await resourceOfWork(three, 'r2', 'en'))?.title).toBe('One thing');
    expect((await resourceOfWork(three, suffixed('r2'), 'en'))?.title).toBe('Quite another thing');
    expect((await resourceOfWork(three, 'r9', 'en'))?.id).toBe(suffixed('r9.en'));
    expect((await resourceOfWork(three, suffixed('r2', c), 'en'))?.title).toBe('One thing');
    expect((await contactOfLink(three, suffixed('gr-100')))?.id).toBe('gr-100');
    expect((await contactOfLink(three, suffixed('gr-1056')))?.id).toBe(suffixed('gr-1056'));
    const sections = await sectionsAt(three, ['kit:c1#begin'], 'en', `@${b}`);
    expect(JSON.stringify(sections.get('kit:c1#begin')?.blocks)).toContain('Second.');
    const other = await sectionsAt(three, ['kit:c1#begin'], 'en', `@${c}`);
    expect(JSON.stringify(other.get('kit:c1#begin')?.blocks)).toContain('there');
  });

  test('read texts, pages and translations of the kit of the item', async () => {
    const own = await resourceById(three, suffixed('c1.en'));
    expect(await textAt(three, own?.file?.path ?? '')).toContain('Second.');
    expect(await textAt(three, 'data/checklists/c1.en.md')).toContain('First');
    const [page] = await unitsByKey(three, [`${suffixed('r1.en')}#1`]);
    expect(page).toMatchObject({
      key: `${suffixed('r1.en')}#1`,
      resourceId: suffixed('r1.en'),
      locator: '1',
    });
    expect(page?.text).toContain('second kit');
    expect(await countWordedPages(three, suffixed('r1.en'))).toBe(1);
    const greek = await resourceById(three, 'r1.el');
    expect(greek && ids(await translationsOf(three, greek)).sort()).toEqual(['r1.el', 'r1.en']);
  });

  test('show the numbers of known publishers in the strip, each once, and lose none of the first kit', async () => {
    const strip = stripOf(await stripContacts(three), 'GR');
    expect(strip.map(({ number }) => number)).toEqual(['112', '1056', '100', '116000']);
    expect(strip.find(({ number }) => number === '100')?.contact?.organisation).toEqual({ en: 'Police' });
    const unknown = { parts: three.parts.slice(2) };
    expect(stripOf(await stripContacts(unknown), 'GR').map(({ number }) => number)).toEqual([
      ...['112', '1056', '116000'],
    ]);
  });
});

describe('The search of three kits', () => {
  function ask(query: string, more: Partial<ListQuestion> = {}): ListQuestion {
    return {
      ...{ kind: 'search', query, limit: 50, language: 'en', country: 'GR', filters: {} },
      ...{ isTranslated: true, isEveryLanguage: true, notes: 0, ...more },
    };
  }
  const keysOf = async (library: SearchLibrary, question: ListQuestion) =>
    (await library.search(question)).rows.map(({ key }) => key).sort();

  test('finds each work once and names the others', async () => {
    const library = await openSearchLibrary(three);
    const { rows, total } = await library.search(ask('systems'));
    expect(rows.map(({ key }) => key)).toEqual([suffixed('r1.en')]);
    expect(total).toBe(1);
    expect(rows[0]?.alsoIn?.toSorted()).toEqual(['r1.en', suffixed('r1.en', c)]);
    expect(rows[0]?.resource).toMatchObject({ id: suffixed('r1.en'), asOf: '2026-02-01' });
    const [given] = (await library.search(ask('"only here" year:2019'))).rows;
    expect(given?.resource).toMatchObject({ documentOf: '2019-06-01', check: { kind: 'compiled' } });
    const terms = (await library.search(ask('guardian kind:term'))).rows;
    expect(terms).toMatchObject([{ alsoIn: ['guardian'], term: { id: suffixed('guardian') } }]);
  });

  test('is narrowed to a kit by its id, by a word of its title, or by the filter of the screen', async () => {
    const library = await openSearchLibrary(three);
    const all = await keysOf(library, ask('guardians kind:report'));
    expect(all).toHaveLength(4);
    const own = ['r1.en', 'r2.en', 'r9.en'].map((id) => `${suffixed(id)}#1`);
    for (const query of [`from:${b}`, 'from:athens', 'from:Partn'])
      expect(await keysOf(library, ask(`guardians kind:report ${query}`))).toEqual(own);
    expect(await keysOf(library, ask('guardians kind:report', { filters: { kits: [b] } }))).toEqual(own);
    // Also what the list of all kits shows as an item of another one.
    const first = await keysOf(library, ask('guardians kind:report from:org.example.first'));
    expect(first).toEqual(['r1.en#1', 'r2.en#1']);
    const { facets } = await library.search(ask(`guardians kind:report from:${b}`));
    expect(facets.kits).toEqual({ 'org.example.first': 2, [b]: 3, [c]: 1 });
    const { how } = await library.search(ask('guardians from:nowhere'));
    expect(how).toContainEqual({
      ...{ kind: 'unknown-filter', name: 'from', value: 'nowhere' },
      known: ['org.example.first', b, c],
    });
  });

  test('finds inside a document that stands behind another, too', async () => {
    const library = await openSearchLibrary(three);
    const inside = { kind: 'find', language: 'en', isTranslated: true, isWhole: false } as const;
    const found = await library.find({ ...inside, resourceId: 'r1.en', query: 'first kit' });
    expect(found.places).toHaveLength(1);
    expect((await library.find({ ...inside, resourceId: suffixed('r1.en'), query: 'first' })).places).toEqual(
      [],
    );
  });

  test('of one kit answers without any suffix', async () => {
    const library = await openSearchLibrary(libraryOf(first));
    const { rows, facets } = await library.search(ask('systems'));
    expect(rows.map(({ key, alsoIn }) => [key, alsoIn])).toEqual([['r1.en', undefined]]);
    expect(facets.kits).toEqual({ 'org.example.first': 1 });
  });
});
