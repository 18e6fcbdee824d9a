// Proves how the text of a unit is shown in a row: lines that are facts or cells stay apart, and marks stay on their words.
import { describe, expect, it } from 'vitest';
import type { SearchUnit } from '../../../../core/search/units.ts';
import { passageOf } from '../../../../renderer/search/unit-parts.ts';

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

  it('of a page is one text: its lines are lines of print', () => {
    const page = passageOf({ ...unit, kind: 'page' } as SearchUnit, passage);
    expect(page.text).toBe('Country Greece named by the prosecutor Cyprus the Director decides.');
    expect(page.marks.map(({ start, end }) => page.text.slice(start, end))).toEqual(['Greece', 'Director']);
  });
});
