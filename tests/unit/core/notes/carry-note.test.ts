import { describe, expect, it } from 'vitest';
import { makeQuote } from '../../../../core/notes/anchor.ts';
import { carryQuote } from '../../../../core/notes/carry-note.ts';

const page = (number: number, text: string) => ({ page: number, text });
const guardian = 'The guardian speaks for the child and is independent of the authorities.';
const shelter = 'Shelters are asked by phone, never by letter, before a child is brought.';

function quoteOn(number: number, text: string, words: string) {
  const start = text.indexOf(words);
  const quote = makeQuote(text, { start, end: start + words.length });
  if (!quote) throw new Error('no such words');
  return { page: number, quote };
}

describe('A note in the next edition', () => {
  it('goes to the page on which its words stand now, with its place there', () => {
    const place = quoteOn(2, guardian, 'speaks for the child');
    expect(carryQuote(place, [page(1, 'Cover'), page(2, shelter), page(3, `New. ${guardian}`)])).toEqual({
      page: 3,
      quote: quoteOn(3, `New. ${guardian}`, 'speaks for the child').quote,
    });
  });

  it('takes the page nearest to the old one where the same page stands twice', () => {
    const place = quoteOn(3, guardian, 'speaks for the child');
    const pages = [page(1, guardian), page(2, shelter), page(3, guardian)];
    expect(carryQuote(place, pages)?.page).toBe(3);
  });

  it('is found over the end of a page, on the page where it begins', () => {
    const place = quoteOn(1, guardian, 'speaks for the child and is independent');
    const pages = [
      page(1, 'Cover'),
      page(2, 'The guardian speaks for the child'),
      page(3, 'and is independent.'),
    ];
    expect(carryQuote(place, pages)).toMatchObject({ page: 2, quote: { position: 13 } });
  });

  it('has no place where its words are gone', () => {
    const place = quoteOn(2, guardian, 'speaks for the child');
    expect(carryQuote(place, [page(1, 'Cover'), page(2, shelter)])).toBeUndefined();
    expect(carryQuote(place, [])).toBeUndefined();
  });
});
