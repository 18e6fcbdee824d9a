import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardSides, longestSides, tidySides } from '../../../../core/cards/card.ts';
import { newCards, readCards, writeCards } from '../../../../core/cards/card-files.ts';

/** Texts with everything that a table could trip over. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', "'", ',', ';', '\t', '\n', '#', '=', '+', '-', '@', ' ', '\\', '<b>', 'é', 'ά'),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const cards = fc
  .array(fc.record({ front: text, back: text }), { maxLength: 20 })
  .map((all) => all.flatMap((sides) => tidySides(sides) ?? []))
  .map((all) => [...new Map(all.map((card) => [JSON.stringify([card.front, card.back]), card])).values()]);

describe('Cards as a file', () => {
  it.each(['csv', 'anki'] as const)('come back equal: %s', (form) => {
    fc.assert(
      fc.property(cards, (all) => {
        // A first card with these very words is read as the names of the columns.
        fc.pre(all[0]?.front.toLowerCase() !== 'front');
        expect(readCards(writeCards(all, form))).toEqual({ cards: all, unread: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('are written as Anki reads them, and as spreadsheets do without computing', () => {
    const all: readonly CardSides[] = [
      { front: '# of helpline', back: '116 111' },
      { front: '=1+1', back: 'two, "2"' },
    ];
    expect(writeCards(all, 'anki')).toBe(
      '#separator:tab\n#html:false\n"# of helpline"\t116 111\n=1+1\t"two, ""2"""\n',
    );
    expect(writeCards(all, 'csv')).toBe(`front,back\r\n# of helpline,116 111\r\n'=1+1,"two, ""2"""\r\n`);
    expect(writeCards([], 'anki')).toBe('#separator:tab\n#html:false\n');
  });

  it('of other programs are read with their separators, with and without names of columns', () => {
    const one = [{ front: 'a', back: 'b' }];
    for (const file of [
      'a,b',
      'a;b\n',
      'a\tb\n',
      '\uFEFFFront;Back\r\na;b\r\n',
      '#separator:Semicolon\n#html:true\n#deck column:3\na;b\n',
      '\n\na,b\na,b\n',
    ])
      expect(readCards(file), file).toEqual({ cards: one, unread: [] });
  });

  it('name each line that gives no card', () => {
    const long = 'x'.repeat(longestSides.front + 1);
    const file = `front,back\nonly a front\na,b\n,only a back\n"two\nlines",c\n${long},d\na,b,c\n"never closed,e\n`;
    expect(readCards(file)).toEqual({
      cards: [
        { front: 'a', back: 'b' },
        { front: 'two\nlines', back: 'c' },
      ],
      unread: [
        { line: 2, fault: 'one-side' },
        { line: 4, fault: 'one-side' },
        { line: 7, fault: 'too-long' },
        { line: 8, fault: 'more-cells' },
        { line: 9, fault: 'quote-open' },
      ],
    });
    expect(readCards('#separator:tab\n#html:false\na\tb\nc').unread).toEqual([
      { line: 4, fault: 'one-side' },
    ]);
  });

  it('are new where no card has the same two sides', () => {
    const present = [{ front: 'a', back: 'b' }];
    const other = { front: 'a', back: 'c' };
    expect(newCards([...present, other], present)).toEqual([other]);
  });

  it('never fail to be read, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (file) => {
        for (const card of readCards(file).cards) expect(tidySides(card)).toEqual(card);
      }),
    );
  });
});
