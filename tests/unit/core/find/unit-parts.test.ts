// The text of a unit in a row: lines that are facts or cells stay apart, and marks stay on their words.
import { describe, expect, it } from 'vitest';
import { partsOf, passageOf } from '../../../../core/find/unit-parts.ts';
import { Matcher } from '../../../../core/search/matcher.ts';
import type { SearchUnit } from '../../../../core/search/units.ts';

const table =
  'Who decides\nCountry\nGreece\n named by the prosecutor\nCyprus\nthe Director decides.\nAfter that\n';
const unit = { kind: 'section', text: table } as SearchUnit;
const markOf = (word: string) => ({ start: table.indexOf(word), end: table.indexOf(word) + word.length });
const passage = {
  start: table.indexOf('Country'),
  end: table.indexOf('After') - 1,
  marks: [markOf('Greece'), markOf('Director'), markOf('After')],
};

describe('A passage', () => {
  it('of a table keeps its cells apart, and its marks on their words', () => {
    const { text, marks, isCutBefore, isCutAfter } = passageOf(unit, passage);
    expect(text).toBe('Country · Greece · named by the prosecutor · Cyprus · the Director decides.');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Greece', 'Director']);
    expect([isCutBefore, isCutAfter]).toEqual([true, true]);
  });

  it('ends without a dot where it ends with a line', () => {
    const whole = { ...passage, start: 0, end: table.indexOf('After') };
    expect(passageOf(unit, whole).text).toMatch(/^Who decides · Country · .* decides\.$/);
    expect(passageOf(unit, { start: 0, end: 'Who decides\n'.length, marks: [] }).text).toBe('Who decides');
  });

  it('of a page is one text: its lines are lines of print', () => {
    const page = passageOf({ ...unit, kind: 'page' } as SearchUnit, passage);
    expect(page.text).toBe('Country Greece named by the prosecutor Cyprus the Director decides.');
    expect(page.marks.map(({ start, end }) => page.text.slice(start, end))).toEqual(['Greece', 'Director']);
  });
});

describe('A row', () => {
  it('of what is no page begins and ends with whole lines, its marks on their words', () => {
    const cells = Array.from({ length: 40 }, (_, index) => `cell number ${index} of many`);
    const long = {
      kind: 'section',
      title: '',
      label: '',
      language: 'en',
      heads: [],
    } as unknown as SearchUnit;
    const matcher = new Matcher({
      version: 2,
      words: [{ forms: ['20'], stems: {}, prefixes: [] }],
      phrases: [],
    });
    const { excerpt } = partsOf({ ...long, text: cells.join('\n') }, matcher);
    expect(excerpt.text).toMatch(/^cell number \d+ of many( · cell number \d+ of many)+$/);
    expect(excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['20']);
  });
});
