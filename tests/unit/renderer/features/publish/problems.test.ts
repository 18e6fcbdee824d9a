// Every finding of the linter leads to the item and field that fixes it, and has a sentence of its own.
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../../../core/workshop/check-draft.ts';
import type { DraftFiles } from '../../../../../core/workshop/draft-files.ts';
import type { DraftProblem, DraftView } from '../../../../../core/workshop/draft-view.ts';
import { readDraft } from '../../../../../core/workshop/read-draft.ts';
import { faultOf } from '../../../../../renderer/features/publish/draft/fault-of.ts';
import { placeOf } from '../../../../../renderer/features/publish/draft/problem-place.ts';
import { type ContentFiles, contentFolder, smallContent } from '../../../../support/content.ts';
import { draftFilesOf } from './draft-files-of.ts';

type Found = { readonly draft: DraftView; readonly problems: readonly DraftProblem[] };

function look(changes: ContentFiles, without: readonly string[] = []): Found {
  const left = Object.entries({ ...smallContent, ...changes }).filter(([path]) => !without.includes(path));
  const files: DraftFiles = draftFilesOf(contentFolder(Object.fromEntries(left)));
  const times = { draftId: '0123456789abcdef', madeAt: '', changedAt: '' };
  return { draft: { ...times, ...readDraft(files) }, problems: checkDraft(files).problems };
}

/** The small folder with one piece of one of its files replaced. */
function spoil(path: string, from: string, to: string): Found {
  const text = String(smallContent[path]);
  expect(text).toContain(from);
  return look({ [path]: text.replace(from, to) });
}

function told({ draft, problems }: Found) {
  expect(problems).not.toEqual([]);
  return problems.map((problem) => ({ ...placeOf(problem, draft), fault: faultOf(problem) }));
}

const report = 'reports/signs.en.md';
const module = 'modules/m1/module.en.yaml';

describe('A problem leads', () => {
  test('to the title of the kit', () => {
    const found = spoil('kit.yaml', 'title: { en: Small kit, el: Μικρό kit }', 'title: {}');
    expect(told(found)).toContainEqual({ part: 'about', field: 'title', fault: 'missing' });
  });

  test('to the version of the kit', () => {
    const found = spoil('kit.yaml', "version: '1.2'", "version: 'two'");
    expect(told(found)).toEqual([{ part: 'about', field: 'version', fault: 'version' }]);
  });

  test('to the title of a report', () => {
    const found = spoil(report, "title: 'Signs", "title: ''\ncreator: 'Signs");
    expect(told(found)).toContainEqual({ part: 'documents', item: report, field: 'title', fault: 'missing' });
  });

  test('to a day of a report', () => {
    const found = spoil(report, "asOf: '2026-02-01'", "asOf: 'spring'");
    expect(told(found)).toContainEqual({ part: 'documents', item: report, field: 'asOf', fault: 'day' });
    const order = spoil(report, "nextCheck: '2026-09-01'", "nextCheck: '2025-09-01'");
    expect(told(order)).toEqual([
      { part: 'documents', item: report, field: 'nextCheck', fault: 'checkOrder' },
    ]);
  });

  test('to the country of a report that the kit does not name', () => {
    const found = spoil(report, 'country: EU', 'country: PT');
    expect(told(found)).toEqual([
      { part: 'documents', item: report, field: 'country', fault: 'countryOutside' },
    ]);
  });

  test('to the language of a document that does not say it', () => {
    const found = look({ 'reports/given.pdf': new Uint8Array(9) });
    expect(told(found)).toEqual([
      { part: 'documents', item: 'reports/given.pdf', field: 'language', fault: 'languageUnknown' },
    ]);
  });

  test('to the line of a text', () => {
    const found = spoil(
      report,
      'trafficking is its difficulty.[^1][^2]',
      'trafficking is its difficulty.[^9]',
    );
    expect(told(found)).toEqual([
      { part: 'documents', item: report, text: report, field: 'text', fault: 'source' },
    ]);
    expect(found.problems[0]?.line).toBeGreaterThan(1);
  });

  test.each([
    ['![Three boxes in a row](media/flow.svg)', '![Three boxes](media/gone.svg)', 'figureMissing'],
    ['![Three boxes in a row](media/flow.svg)', '![](media/flow.svg)', 'figureWords'],
    ['[the checklist](kit:c1)', '[the checklist](kit:c9)', 'link'],
    ['[the checklist](kit:c1)', '<b>the checklist</b>', 'html'],
    ['### Smaller things', '#### Smaller things', 'heading'],
    ['> [!DANGER]', '> [!SHOUT]', 'box'],
    ['### Smaller things', '>'.repeat(40_000), 'textRefused'],
  ])('to the text for %s written as %s', (from, to, fault) => {
    const [first] = told(spoil(report, from, to));
    expect(first).toEqual({ part: 'documents', item: report, text: report, field: 'text', fault });
  });

  test('to a figure that is no plain picture', () => {
    const found = look({ 'media/flow.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' });
    expect(told(found).map(({ fault }) => fault)).toContain('figureRefused');
  });

  test('to the original of a translation', () => {
    const found = spoil('reports/signs.el.md', 'translationOf: r1.en', 'translationOf: r9.en');
    expect(told(found)).toContainEqual({
      part: 'documents',
      item: 'reports/signs.el.md',
      field: 'translationOf',
      fault: 'link',
    });
  });

  test('to a field of a contact, by its name', () => {
    const found = spoil(
      'contacts.yaml',
      'kind: short-code, channels: [voice]',
      'kind: short-code, channels: []',
    );
    expect(told(found)).toEqual([
      { part: 'contacts', item: 'gr-line', field: 'phones.0.channels', fault: 'missing' },
    ]);
    const outside = spoil('contacts.yaml', 'country: GR', 'country: PT');
    expect(told(outside)).toEqual([
      { part: 'contacts', item: 'gr-line', field: 'country', fault: 'countryOutside' },
    ]);
    const refused = spoil('contacts.yaml', 'ship: ship-after-test-call', 'ship: do-not-ship');
    expect(told(refused)).toContainEqual({
      part: 'contacts',
      item: 'gr-line',
      field: 'ship',
      fault: 'notAllowed',
    });
  });

  test('to a short number that says how it is dialled from abroad', () => {
    const found = spoil('contacts.yaml', "number: '11525',", "number: '11525', e164: '+3011525000',");
    expect(told(found)).toEqual([
      { part: 'contacts', item: 'gr-line', field: 'phones.0.e164', fault: 'shortCode' },
    ]);
  });

  test('to the place of an old number among the emergency numbers', () => {
    const [head = '', entry = ''] = String(smallContent['contacts.yaml']).split(/(?=^ {2}- id: )/m);
    const old = `${entry.trimEnd()}\n    replacedBy: gr-new\n    stripOrder: 2\n`;
    const found = look({ 'contacts.yaml': `${head}${old}${entry.replace('gr-line', 'gr-new')}` });
    expect(told(found)).toEqual([
      { part: 'contacts', item: 'gr-line', field: 'stripOrder', fault: 'replacedInSight' },
    ]);
  });

  test('to the minutes and the lessons of a module', () => {
    const minutes = spoil(module, 'minutes: 20', 'minutes: 0');
    expect(told(minutes)).toContainEqual({
      part: 'modules',
      item: module,
      field: 'minutes',
      fault: 'missing',
    });
    const lesson = 'modules/m1/lesson-1.en.md';
    const text = look({ [lesson]: '## Looking {#looking}\n\nA fact.[^3]\n' });
    expect(told(text)).toEqual([
      { part: 'modules', item: module, text: lesson, field: 'text', fault: 'source' },
    ]);
  });

  test('to the part it belongs to when nothing in it can be opened', () => {
    const found = look({ 'modules/m1/stray.en.md': 'Nobody names this.\n' });
    expect(told(found)).toEqual([{ part: 'modules', field: '', fault: 'strangeFile' }]);
  });
});
