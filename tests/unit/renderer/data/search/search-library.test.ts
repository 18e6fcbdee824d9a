// A library answers with everything a row shows, and damaged or missing segments are made anew from its texts.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { FindQuestion, ListQuestion } from '../../../../../core/find/search-rows.ts';
import type { Resource } from '../../../../../core/kit/catalogue.ts';
import type { Term } from '../../../../../core/kit/glossary.ts';
import { indexNotes } from '../../../../../core/notes/search-notes.ts';
import { buildSegment } from '../../../../../core/search/build-segment.ts';
import {
  type SearchUnit,
  unitsOfPdf,
  unitsOfResource,
  unitsOfTerm,
} from '../../../../../core/search/units.ts';
import { type LibraryDb, openLibraryDb } from '../../../../../renderer/data/db/library-db.ts';
import { openSearchLibrary } from '../../../../../renderer/data/search/open-search-library.ts';
import { libraryOf, sealAsItIs } from '../../../../support/library-in-memory.ts';

const wording = (term: string) => ({ term, variants: [], isSeen: true });
const term: Term = { id: 'guardian', en: wording('guardian'), el: wording('επίτροπος'), source: 'test' };
let generation = 0;
let db: LibraryDb;

afterEach(() => db.close());

function report(language: 'en' | 'el'): Resource {
  return {
    id: `r1.${language}`,
    kind: 'report',
    title: language === 'en' ? 'Systems' : 'Συστήματα',
    language,
    country: 'EU',
    themes: language === 'en' ? ['guardianship', 'law'] : ['law'],
    audience: [],
    issued: language === 'en' ? '2026-01-01' : '2025-06-01',
    asOf: '2026-02-01',
    nextCheck: '2027-01-01',
    readiness: 'green',
    sources: [],
  };
}

/** `notes` are the words of the forms of the last page. */
function unitsOf(resource: Resource, texts: readonly string[], notes?: string): SearchUnit[] {
  const pages = texts.map((text, index) => ({
    ...{ label: `p${index + 1}`, text },
    ...(notes !== undefined && index === texts.length - 1 ? { notes } : {}),
  }));
  return [
    ...unitsOfResource(resource),
    ...unitsOfPdf(resource, { pages, outline: [], anchors: {}, isTagged: true }),
  ];
}

/** A library of one report in two languages and one term; `segments` says what became of the segments. */
async function makeLibrary(
  segments: 'whole' | 'damaged' | 'missing',
  notes = 'Send\nNothing',
): Promise<LibraryDb> {
  generation += 1;
  db = openLibraryDb(`test-${generation}`);
  const made = [
    unitsOf(report('en'), ['A guardian is appointed', 'The guardian and the child', 'Nothing here'], notes),
    unitsOf(report('el'), ['Ο ρόλος του επιτρόπου', 'Το παιδί']),
  ];
  for (const [index, language] of (['en', 'el'] as const).entries()) {
    const units = [...(made[index] ?? []), ...unitsOfTerm(term).filter((unit) => unit.language === language)];
    await db.resources.put({ ...report(language), work: 'r1.en' });
    await db.units.bulkPut(units);
    const bytes = buildSegment(units, language);
    if (segments === 'damaged' && language === 'el')
      bytes[bytes.length >>> 1] = (bytes[bytes.length >>> 1] ?? 0) ^ 1;
    if (segments !== 'missing')
      await db.segments.put({ path: `data/derived/index/${language}-1.seg`, language, bytes });
  }
  await db.terms.put(term);
  return await sealAsItIs(db);
}

function ask(query: string, more: Partial<ListQuestion> = {}): ListQuestion {
  return {
    kind: 'search',
    query,
    limit: 50,
    language: 'en',
    country: 'GR',
    filters: {},
    isTranslated: true,
    isEveryLanguage: true,
    notes: 0,
    ...more,
  };
}

function within(resourceId: string, query: string, more: Partial<FindQuestion> = {}): FindQuestion {
  return { kind: 'find', query, resourceId, language: 'en', isTranslated: true, isWhole: false, ...more };
}

describe('A library', () => {
  test('counts what is found in forms apart from what can be marked on the page', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    const { places } = await library.find(within('r1.en', 'send'));
    expect(places).toEqual([expect.objectContaining({ locator: '3', count: 0, formCount: 1, shares: [] })]);
    expect(places[0]?.excerpt.text).toContain('Send');
    const both = await library.find(within('r1.en', 'nothing'));
    expect(both.places).toEqual([expect.objectContaining({ count: 1, formCount: 1, shares: [0] })]);
  });

  test('shows no mark of a page whose only matches are in its forms, however many they are', async () => {
    const far = `Send ${'some other words '.repeat(30)}`;
    const library = await openSearchLibrary(
      libraryOf(await makeLibrary('whole', `${far}\nSend one, send two`)),
    );
    const { places } = await library.find(within('r1.en', 'send'));
    expect(places).toEqual([expect.objectContaining({ count: 0, formCount: 3, shown: 0 })]);
  });

  test('answers with title, label, marked excerpt and facts of each hit, terms and translations too', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    const outcome = await library.search(ask('guardians'));
    expect(outcome.rows.map(({ key, via }) => [key, via])).toEqual([
      ['term:guardian#en', 'direct'],
      ['r1.en#1', 'direct'],
      ['r1.el#1', 'translation'],
    ]);
    const [termRow, page] = outcome.rows;
    expect(termRow?.term).toEqual(term);
    expect(page).toMatchObject({
      title: 'Systems',
      label: 'p1',
      otherCount: 1,
      resource: { id: 'r1.en', asOf: '2026-02-01', nextCheck: '2027-01-01' },
    });
    const { text, marks } = page?.excerpt ?? { text: '', marks: [] };
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['guardian']);
    expect(outcome.spellings).toEqual([]);
  });

  test('looks for no translation when a person turned that off, in the list and in a document', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    const outcome = await library.search(ask('guardians', { isTranslated: false }));
    expect(outcome.rows.map(({ key }) => key)).toEqual(['term:guardian#en', 'r1.en#1']);
    const found = await library.find(within('r1.el', 'guardian', { isTranslated: false }));
    expect(found.places).toEqual([]);
  });

  test('tells what replaced the document of a hit, in the language of the reader, and nothing where nothing did', async () => {
    const newer = { ...report('en'), id: 'r9.en', title: 'Systems, once more' };
    const greek = { ...report('el'), id: 'r9.el', title: 'Συστήματα, ξανά', translationOf: 'r9.en' };
    const own = await makeLibrary('whole');
    await own.resources.put({ ...report('en'), work: 'r1.en', isReplacedBy: 'r9.en' });
    for (const row of [newer, greek]) await own.resources.put({ ...row, work: 'r9.en' });
    const library = await openSearchLibrary(libraryOf(await sealAsItIs(own)));
    const replacedBy = async (language: 'en' | 'el') => {
      const { rows } = await library.search(ask('guardians', { language }));
      return rows.map(({ key, resource }) => [key, resource?.replacedBy?.title]);
    };
    expect(await replacedBy('en')).toContainEqual(['r1.en#1', 'Systems, once more']);
    expect(await replacedBy('el')).toContainEqual(['r1.en#1', 'Συστήματα, ξανά']);
    expect(await replacedBy('en')).toContainEqual(['r1.el#1', undefined]);
  });

  test('narrows by theme and year, and counts them, each as if its own filter were not set', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    const all = await library.search(ask('επίτροπος'));
    expect(all.facets.themes).toEqual({ guardianship: 1, law: 2 });
    const direct = { isTranslated: false, filters: { themes: ['guardianship'] } };
    const themed = await library.search(ask('guardian', direct));
    expect(themed.rows.map(({ key }) => key)).toEqual(['r1.en#1']);
    expect(themed.facets.themes).toEqual({ guardianship: 1, law: 1 });
    expect(themed.facets.years).toEqual({ '2026': 1 });
    expect((await library.search(ask('guardian year:2025'))).rows.map(({ key }) => key)).toEqual(['r1.el#1']);
    expect((await library.search(ask('guardian theme:guardianship year:2025'))).total).toBe(0);
  });

  test('finds own notes in the same list, counted and narrowed as a kind, and marks their words', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    const notes = indexNotes([
      { key: 'n1', own: 'Ask who the guardians are', quoted: 'is appointed', languages: ['en', 'el'] },
      { key: 'r1.en 3', own: '', quoted: 'Nothing here', languages: ['en'] },
    ]);
    const outcome = await library.search(ask('guardian'), notes);
    expect(outcome.total).toBe(4);
    expect(outcome.facets.kinds).toEqual({ report: 2, term: 1, note: 1 });
    const row = outcome.rows.find(({ kind }) => kind === 'note');
    expect(row).toMatchObject({ key: 'note:n1#en', locator: 'n1', note: { quoted: { marks: [] } } });
    expect(row?.note?.own.marks).toEqual([{ start: 12, end: 21 }]);
    expect((await library.search(ask('guardian kind:note'), notes)).rows.map(({ key }) => key)).toEqual([
      'note:n1#en',
    ]);
    const bookmark = await library.search(ask('nothing', { filters: { kinds: ['note'] } }), notes);
    expect(bookmark.rows.map(({ locator }) => locator)).toEqual(['r1.en 3']);
    expect(bookmark.facets.kinds).toEqual({ report: 1, note: 1 });
  });

  test('never takes own notes for passages that answer a question', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    const notes = indexNotes([{ key: 'n1', own: 'Who is the guardian', quoted: '', languages: ['en'] }]);
    const { answers, rows } = await library.search(ask('Who is the guardian?'), notes);
    expect(rows.map(({ kind }) => kind)).toContain('note');
    expect(answers.map(({ kind }) => kind)).not.toContain('note');
  });

  test('counts what is listed, each once: the passages that answer a question and the rows beside them', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    for (const limit of [1, 50]) {
      const { answers, listed, total } = await library.search(ask('Who is the guardian child?', { limit }));
      const { rows } = await library.search(ask('Who is the guardian child?'));
      const keys = new Set([...answers, ...rows].map(({ key }) => key));
      expect(answers.length, `${limit}`).toBeGreaterThan(1);
      expect(total).toBe(rows.length);
      expect(listed, `${limit}`).toBe(keys.size);
      expect(listed).toBeGreaterThan(total);
    }
    const plain = await library.search(ask('guardian'));
    expect(plain.listed).toBe(plain.total);
  });

  test('offers spellings when it finds nothing', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    const outcome = await library.search(ask('gardain'));
    expect(outcome.rows).toEqual([]);
    expect(outcome.spellings).toEqual(['guardian']);
  });

  test('shows words that were guessed as the texts write them', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    const how = async (line: string) => (await library.search(ask(line))).how;
    expect(await how('επιτρπος')).toMatchObject([{ kind: 'near-words', used: ['επίτροπος'] }]);
    expect(await how('epitropou')).toMatchObject([{ kind: 'greek-letters', used: ['επιτρόπου'] }]);
    expect(await how('paidi')).toMatchObject([{ kind: 'keyboard', text: 'παιδί' }]);
    expect((await library.search(ask('επιτρπς'))).spellings).toEqual(['επίτροπος']);
    const notes = indexNotes([{ key: 'n1', own: 'Η Ευγενία', quoted: '', languages: ['el'] }]);
    expect((await library.search(ask('ευγνεια'), notes)).how).toMatchObject([{ used: ['Ευγενία'] }]);
  });

  test('finds the pages inside one document, in order, with how often', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    const found = await library.find(within('r1.en', 'guardian'));
    expect(found.places.map(({ locator, label, count }) => [locator, label, count])).toEqual([
      ['1', 'p1', 1],
      ['2', 'p2', 1],
    ]);
    const greek = await library.find(within('r1.el', 'guardian'));
    expect(greek.places.map(({ locator }) => locator)).toEqual(['1']);
  });

  const findInReport = async (own: LibraryDb, query: string) =>
    (await openSearchLibrary(libraryOf(own))).find(within('r1.en', query));

  test('says what was guessed for the places inside one document, and nothing of it where none was found', async () => {
    const own = await makeLibrary('whole');
    expect((await findInReport(own, 'guardian')).how).toEqual([]);
    expect((await findInReport(own, 'gaurdian')).how).toEqual([
      { kind: 'near-words', word: 'gaurdian', used: ['guardian'] },
    ]);
    const some = { kind: 'some-words', words: ['zebra'] };
    expect((await findInReport(own, 'guardian zebra')).how).toEqual([some]);
    expect((await findInReport(own, 'zebra')).how).toEqual([]);
  });

  test('counts the pages of a document that have no words', async () => {
    const own = await makeLibrary('whole');
    const known = { labels: ['p1', 'p2', 'p3', 'p4', 'p5'], outline: [], anchors: {}, isTagged: true };
    await own.documents.put({ resourceId: 'r1.en', ...known });
    expect((await findInReport(await sealAsItIs(own), 'zebra')).pages).toEqual({ all: 5, wordless: 2 });
  });

  test('tells of each page which of its matches the excerpt begins with', async () => {
    const own = await makeLibrary('whole');
    const unit = await own.units.get('r1.en#1');
    const text = `A guardian.${' Nothing of that here.'.repeat(30)} The guardian asks the other guardian.`;
    await own.units.put({ ...(unit as SearchUnit), text });
    const library = await openSearchLibrary(libraryOf(await sealAsItIs(own)));
    const [first, second] = (await library.find(within('r1.en', 'guardian'))).places;
    expect(first).toMatchObject({ count: 3, shown: 1, excerpt: { isCutBefore: true } });
    expect(second).toMatchObject({ count: 1, shown: 0 });
  });

  test('finds only whole words as they are written when that is asked for', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    const find = async (query: string, isWhole: boolean) =>
      (await library.find(within('r1.en', query, { isWhole }))).places;
    const loose = await find('guardians', false);
    expect(loose.map(({ count }) => count)).toEqual([1, 1]);
    expect(await find('guardians', true)).toEqual([]);
    expect((await find('guardian child', true)).map(({ locator, count }) => [locator, count])).toEqual([
      ['2', 2],
    ]);
    for (const { shares, count } of loose) expect(shares).toHaveLength(count);
  });

  test.each(['damaged', 'missing'] as const)('answers the same when segments are %s', async (state) => {
    const whole = await (await openSearchLibrary(libraryOf(await makeLibrary('whole')))).search(
      ask('επίτροποι'),
    );
    db.close();
    const library = await openSearchLibrary(libraryOf(await makeLibrary(state)));
    const mended = await library.search(ask('επίτροποι'));
    expect(mended.rows.length).toBeGreaterThan(1);
    expect(mended.rows).toEqual(whole.rows);
  });

  test('says so when the texts of its hits are gone', async () => {
    const library = await openSearchLibrary(libraryOf(await makeLibrary('whole')));
    await db.units.clear();
    await expect(library.search(ask('guardian'))).rejects.toThrow('the library was changed: units');
  });

  test('that is empty finds nothing', async () => {
    db = await sealAsItIs(openLibraryDb('test-empty'));
    const found = await (await openSearchLibrary(libraryOf(db))).search(ask('guardian'));
    expect(found).toMatchObject({ total: 0, rows: [], spellings: [] });
  });
});
