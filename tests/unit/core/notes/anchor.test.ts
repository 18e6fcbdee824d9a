import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, makeQuote } from '../../../../core/notes/anchor.ts';
import { foldedTextOf } from '../../../../core/notes/folded-text.ts';
import { contextLength, maxQuoteLength, type Quote, quoteSchema } from '../../../../core/notes/quote.ts';

const text =
  'Every child who may have been trafficked has a guardian.\nThe guardian speaks for the child, is independent of the\nau-\nthorities, and stays until a lasting solution is found.';

function quoteOf(whole: string, words: string, from = 0): Quote {
  const start = whole.indexOf(words, from);
  const quote = makeQuote(whole, { start, end: start + words.length });
  if (start < 0 || !quote) throw new Error(`no such words: ${words}`);
  return quote;
}

function found(whole: string, quote: Quote): string | undefined {
  const range = findQuote(whole, quote);
  return range && whole.slice(range.start, range.end);
}

const letters = 'αβγέήίabcdeéàñ 1.,-\n';
const word = fc.string({ unit: fc.constantFrom(...'αβγδεζηθλμέήίabcdefgéàñ'), minLength: 1, maxLength: 9 });
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', ' – ');
const prose = fc
  .array(fc.tuple(word, gap), { minLength: 40, maxLength: 90 })
  .map((pieces) => pieces.flat().join(''));
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

describe('A quote', () => {
  it.each(['police', 'embassy', 'policehotline', 'Call policehotlineembassy at'])(
    'of a text in which words were joined is found where they are apart: %s',
    (words) => {
      const quote = quoteOf('Where to turn\nCall policehotlineembassy at once, day and night.', words);
      const now = 'Where to turn\nCall police\thotline\nembassy at once, day and night.';
      expect(found(now, quote)?.replace(/[\t\n]/g, '')).toBe(words);
    },
  );

  it('is the words without blanks at their edges, with what stands around them', () => {
    const quote = quoteOf(text, ' a guardian.\n');
    expect(quote).toEqual({
      exact: 'a guardian.',
      prefix: text.slice(text.indexOf('a guardian.') - contextLength, text.indexOf('a guardian.')),
      suffix: '\nThe guardian speaks for the chi',
      position: text.indexOf('a guardian.'),
    });
    expect(quoteSchema.safeParse(quote).success).toBe(true);
  });

  it('is none where there are only blanks, and never longer than may be kept', () => {
    expect(makeQuote('one  \n two', { start: 3, end: 7 })).toBeUndefined();
    expect(
      makeQuote('a'.repeat(maxQuoteLength * 2), { start: 0, end: maxQuoteLength * 2 })?.exact,
    ).toHaveLength(maxQuoteLength);
  });
});

describe('Words are found again', () => {
  it('on the same text, whatever was chosen, at the very place', () => {
    const any = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(any, share, share, (whole, from, length) => {
        const start = Math.floor(from * whole.length);
        const end = start + 1 + Math.floor(length * (whole.length - start));
        const quote = makeQuote(whole, { start, end });
        if (!quote) return;
        expect(findQuote(whole, quote)).toEqual({
          start: quote.position,
          end: quote.position + quote.exact.length,
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('when words were put in and taken out before and after them', () => {
    const added = fc.array(word, { minLength: 0, maxLength: 30 }).map((words) => ` ${words.join(' ')} `);
    fc.assert(
      fc.property(prose, share, added, added, share, (whole, from, before, after, cut) => {
        const start = nextWord(whole, Math.floor(from * whole.length * 0.6));
        const end = nextWord(whole, start + 60);
        const quote = makeQuote(whole, { start, end });
        if (!quote || foldedTextOf(quote.exact).length < 24) return;
        const head = whole.slice(nextWord(whole, Math.floor(cut * start)), start);
        const changed = `${before}${head}${before}${whole.slice(start, end)}${after}${whole.slice(nextWord(whole, end + 20))}`;
        const range = findQuote(changed, quote);
        expect(range && foldedTextOf(changed.slice(range.start, range.end))).toBe(foldedTextOf(quote.exact));
      }),
      { numRuns: 600 },
    );
  });

  it('when lines end elsewhere and words are broken there', () => {
    const quote = quoteOf(text, 'independent of the\nau-\nthorities, and stays');
    expect(found('It is indepen-\ndent of the authorities,\nand stays there.', quote)).toBe(
      'indepen-\ndent of the authorities,\nand stays',
    );
    expect(found('… is inde\u00ADpendent of the author\u00AD\nities, and stays', quote)).toBe(
      'inde\u00ADpendent of the author\u00AD\nities, and stays',
    );
  });

  it('in other case and without accents', () => {
    const greek = 'Ο επίτροπος εκπροσωπεί το παιδί σε κάθε διαδικασία.';
    const quote = quoteOf(greek, 'επίτροπος εκπροσωπεί το παιδί');
    expect(found('Ο ΕΠΙΤΡΟΠΟΣ ΕΚΠΡΟΣΩΠΕΙ ΤΟ ΠΑΙΔΙ πάντα.', quote)).toBe('ΕΠΙΤΡΟΠΟΣ ΕΚΠΡΟΣΩΠΕΙ ΤΟ ΠΑΙΔΙ');
    expect(found(greek.normalize('NFD'), quote)?.normalize('NFC')).toBe('επίτροπος εκπροσωπεί το παιδί');
  });

  it('when a few of many words changed', () => {
    const quote = quoteOf(text, 'The guardian speaks for the child, is independent of the');
    expect(
      found('Now: the guardian always speaks for every child, is independent of the police.', quote),
    ).toBe('the guardian always speaks for every child, is independent of the');
  });

  it('as the one that had the same words around it', () => {
    const twice = 'Ask the guardian first. Later, tell the guardian again what was done.';
    const second = quoteOf(twice, 'the guardian', 20);
    const changed = `New here: the guardian. ${twice}`;
    expect(findQuote(changed, second)?.start).toBe(changed.lastIndexOf('the guardian'));
    const first = quoteOf(twice, 'the guardian');
    expect(findQuote(changed, first)?.start).toBe(changed.indexOf('Ask the guardian') + 4);
  });
});

describe('Words that are not there', () => {
  it('are not found, however much other text there is', () => {
    const others = fc.array(fc.tuple(word, gap), { maxLength: 120 }).map((all) => all.flat().join(''));
    const strange = fc
      .array(fc.string({ unit: fc.constantFrom(...'xyzwqχψω'), minLength: 2, maxLength: 9 }), {
        minLength: 1,
        maxLength: 20,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(others, strange, share, (whole, words, from) => {
        const at = Math.floor(from * whole.length);
        const with_ = `${whole.slice(0, at)} ${words} ${whole.slice(at)}`;
        const quote = quoteOf(with_, words, at);
        expect(findQuote(whole, quote)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('are not found inside of longer words, or at a short word that stands elsewhere', () => {
    const quote = quoteOf('The art of asking a child', 'art');
    expect(findQuote('The party of asking a child', quote)).toBeUndefined();
    expect(findQuote('Modern art and more art elsewhere', quote)).toBeUndefined();
    expect(found('The art of asking a child well', quote)).toBe('art');
  });

  it('are not found where more than three in ten differ', () => {
    const quote = quoteOf(text, 'stays until a lasting solution is found');
    expect(findQuote('She stays until a decision about the visa is taken there', quote)).toBeUndefined();
  });
});

function nextWord(whole: string, from: number): number {
  const gapAt = whole.slice(from).search(/[\s,.–]+[^\s,.–]/u);
  if (gapAt < 0) return whole.length;
  return from + gapAt + (/^[\s,.–]+/u.exec(whole.slice(from + gapAt))?.[0].length ?? 0);
}
