// Answer sheet: its entries, and its text with the source of every entry and the person's own words marked.
import { describe, expect, test } from 'vitest';
import {
  emptySheet,
  inOrder,
  type SheetItem,
  withItem,
  withoutItem,
} from '../../../../core/citing/answer-sheet.ts';
import { sourceOfResource } from '../../../../core/citing/source-facts.ts';
import { sourceLine } from '../../../../core/citing/source-line.ts';
import {
  numberedSources,
  sheetAsMarkdown,
  sheetAsText,
  sourcesOf,
  type WrittenEntry,
  type WrittenSheet,
} from '../../../../core/citing/written-sheet.ts';

const kit = {
  title: 'Kit *one*',
  version: '1.2',
  publisher: 'Example',
  issued: '2026-03-01',
  isVerified: true,
};
const source = sourceOfResource(
  { title: 'Signs', creator: 'Office', issued: '2024-01-01', asOf: '2024-01-01' },
  { place: { kind: 'page', label: '3' }, lesson: undefined, replacedBy: undefined, kit },
);
const line = sourceLine(source, {
  page: (label) => `page ${label}`,
  slide: (label) => label,
  entry: (takenFrom) => takenFrom,
  undated: 'undated',
  asOf: () => 'Checked',
  replaced: (title) => title,
  notVerified: 'Not verified',
  kit: ({ title }) => `From ${title}`,
});

function contactItem(id: string): SheetItem {
  return { kind: 'contact', id, contactId: id, name: id };
}

describe('The sheet', () => {
  const three = ['a', 'b', 'c'].reduce((sheet, id) => withItem(sheet, contactItem(id)), emptySheet);
  const idsOf = ({ items }: typeof three) => items.map(({ id }) => id);

  test('holds entries in the order they came, and each once', () => {
    expect(idsOf(three)).toEqual(['a', 'b', 'c']);
    expect(withItem(three, contactItem('b'))).toBe(three);
  });

  test('takes an entry off and puts it back in its place', () => {
    const without = withoutItem(three, 'b');
    expect(idsOf(without)).toEqual(['a', 'c']);
    expect(idsOf(withItem(without, contactItem('b'), 1))).toEqual(['a', 'b', 'c']);
  });

  test('follows the order a person gives, and loses nothing that the order does not name', () => {
    expect(idsOf(inOrder(three, ['c', 'a', 'b']))).toEqual(['c', 'a', 'b']);
    expect(idsOf(inOrder(three, ['c', 'gone']))).toEqual(['c', 'a', 'b']);
  });
});

describe('A sheet that is written down', () => {
  const plain: WrittenEntry = {
    id: 'one',
    title: 'Signs, page 3',
    language: undefined,
    quote: 'First line.\n# Second line.',
    numbers: [],
    facts: [],
    warning: undefined,
    own: undefined,
    source: line,
  };
  const contact: WrittenEntry = {
    ...plain,
    id: 'two',
    title: 'Helping line',
    quote: undefined,
    numbers: [{ number: '116 000', dialled: 'From abroad: +116000' }],
    facts: ['Hours: always'],
    warning: 'Not yet confirmed.',
  };
  const note: WrittenEntry = {
    ...plain,
    id: 'three',
    title: 'Own note',
    quote: undefined,
    own: { label: 'Own words', text: '*Ask* Eleni' },
    source: 'Its document is gone.',
  };
  const sheet: WrittenSheet = {
    title: 'My sheet',
    made: 'Put together today.',
    remark: { label: 'Own remark', text: 'Mind the gap' },
    entries: [plain, contact, note],
  };

  test('is plain text with numbers, warning, own words, and the source below each entry', () => {
    expect(sheetAsText(sheet).text).toBe(
      [
        'My sheet\nPut together today.\nOwn remark: Mind the gap',
        `1. Signs, page 3\n«First line.\n# Second line.»\n— ${line.line}`,
        `2. Helping line\n116 000 (From abroad: +116000)\nNot yet confirmed.\nHours: always\n— ${line.line}`,
        '3. Own note\nOwn words: *Ask* Eleni\n— Its document is gone.\n',
      ].join('\n\n'),
    );
  });

  test('is Markdown in which signs of the words stay signs', () => {
    const { text } = sheetAsMarkdown(sheet);
    expect(text).toContain('## 1. Signs, page 3\n\n> First line.  \n> \\# Second line.');
    expect(text).toContain('- **116 000** (From abroad: \\+116000)'.replace('\\+', '+'));
    expect(text).toContain('**Not yet confirmed.**');
    expect(text).toContain('**Own words:** \\*Ask\\* Eleni');
    expect(text).toContain('From Kit \\*one\\*.*');
  });

  test('lists each source once on paper, behind the numbers of its entries', () => {
    const other = { ...line, line: 'Another report, page 1' };
    expect(numberedSources({ entries: [plain, { ...plain, source: other }, contact, note] })).toEqual([
      `1, 3. ${line.line}`,
      '2. Another report, page 1',
    ]);
    expect(numberedSources({ entries: [note] })).toEqual([]);
  });

  test('counts as cited while it holds words of a kit, and as own words alone otherwise', () => {
    expect(sheetAsText(sheet)).toMatchObject({ lines: [line, line] });
    expect(sourcesOf(sheet)).toEqual([line, line]);
    expect(sheetAsMarkdown({ ...sheet, entries: [note] })).toMatchObject({ kind: 'own-words' });
  });
});
