// A position moves to the page with the same text in the next edition.
import { describe, expect, it } from 'vitest';
import { carryPage, type PageText } from '../../../../core/notes/carry-page.ts';

const words = (topic: string): string =>
  Array.from({ length: 40 }, (_word, index) => `${topic}${index % 7} of page ${topic}`).join(' ');
const page = (number: number, topic: string, label = ''): PageText => ({
  page: number,
  label,
  text: words(topic),
});
const before = [page(1, 'cover'), page(2, 'law'), page(3, 'care'), page(4, 'risk')];

describe('A place in a document that changed', () => {
  it('goes to where its words are, when pages came before it', () => {
    const after = [page(1, 'cover'), page(2, 'fresh'), page(3, 'law'), page(4, 'care'), page(5, 'risk')];
    expect(before.map(({ page: number }) => carryPage(number, before, after, 5))).toEqual([1, 3, 4, 5]);
    expect(after.map(({ page: number }) => carryPage(number, after, before, 4))).toEqual([1, 2, 2, 3, 4]);
  });

  it('stays on a page on which a number was corrected', () => {
    const after = before.map((text) => ({ ...text, text: text.text.replace('care3', 'care9') }));
    expect(carryPage(3, before, after, 4)).toBe(3);
  });

  it('goes to the nearest of pages with the same words', () => {
    const after = [page(1, 'law'), page(2, 'risk'), page(3, 'risk'), page(4, 'law')];
    expect(carryPage(4, before, after, 4)).toBe(3);
    expect(carryPage(2, before, after, 4)).toBe(1);
  });

  it('goes by the printed label when the words are all new, or there are none', () => {
    const labelled = [page(1, 'one', 'i'), page(2, 'two', '1')];
    const after = [page(1, 'new', 'i'), page(2, 'newer', 'ii'), page(3, 'newest', '1')];
    expect(carryPage(2, labelled, after, 3)).toBe(3);
    const scanned = [{ page: 2, label: '1', text: ' ' }];
    expect(carryPage(2, scanned, after, 3)).toBe(3);
  });

  it('keeps its number without better evidence, within the existing pages', () => {
    const after = [page(1, 'new'), page(2, 'newer')];
    expect(carryPage(2, before, after, 2)).toBe(2);
    expect(carryPage(4, before, after, 2)).toBe(2);
    expect(carryPage(9, [], [], 0)).toBe(1);
  });
});
