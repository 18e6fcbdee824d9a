import { describe, expect, it } from 'vitest';
import { carryQuote } from '../../../../core/notes/carry-note.ts';
import { findOver, type PagePart, quoteOver, withoutHeads } from '../../../../core/notes/over-pages.ts';

function page(head: string, body: string, foot: string): PagePart {
  return {
    text: `${head}\n${body}\n${foot}`,
    start: head.length + 1,
    end: head.length + 1 + body.length,
  };
}

const pages = [
  page('A report', 'Every child has a guardian. The guardian\nspeaks for the child and', 'page 12'),
  page('A report', 'is independent of the police. Then\nsomething else.', 'page 13'),
  page('A report', 'The end.', 'page 14'),
];

/** Chosen from some words of a page to the end of some words of another one, all between included, as a selection has it. */
function chosen(from: string, to: string): PagePart[] {
  const first = pages.findIndex(({ text }) => text.includes(from));
  const last = pages.findIndex(({ text }) => text.includes(to));
  return pages.slice(first, last + 1).map(({ text }, index, all) => ({
    text,
    start: index === 0 ? text.indexOf(from) : 0,
    end: index === all.length - 1 ? text.indexOf(to) + to.length : text.length,
  }));
}

const bodiesFrom = (first: number): readonly PagePart[] => pages.slice(first);

describe('Words over the end of a page', () => {
  const parts = withoutHeads(chosen('The guardian', 'the police.'), bodiesFrom(0));
  const quote = quoteOver(parts);

  it('are one quote without the heads and feet between them', () => {
    expect(quote?.exact).toBe('The guardian\nspeaks for the child and\nis independent of the police.');
    expect(quote?.position).toBe(pages[0]?.text.indexOf('The guardian'));
    expect(quote?.prefix.endsWith('has a guardian. ')).toBe(true);
    expect(quote?.suffix.startsWith(' Then')).toBe(true);
  });

  it('are found again on each of their pages', () => {
    const found = quote && findOver(pages, quote);
    expect(found?.map((range, index) => range && pages[index]?.text.slice(range.start, range.end))).toEqual([
      'The guardian\nspeaks for the child and',
      'is independent of the police.',
      undefined,
    ]);
    expect(quote && findOver(pages.slice(1), quote)).toBeUndefined();
  });

  it('may go over more than two pages', () => {
    const long = quoteOver(withoutHeads(chosen('has a guardian', 'The end.'), bodiesFrom(0)));
    const found = long && findOver(pages, long);
    expect(long?.exact).not.toMatch(/A report|page 1/);
    expect(found?.map((range) => range && range.end - range.start).every((length) => length)).toBe(true);
  });

  it('are found as far as they are the same', () => {
    const other = [
      page('', 'First. The guardian\nspeaks for the child and', ''),
      page('', 'is of the police.', ''),
    ];
    const found = quote && findOver(other, quote);
    expect(found?.map((range) => range !== undefined)).toEqual([true, true]);
    expect(quote && findOver([page('', 'Nothing of it', ''), ...other], quote)).toBeUndefined();
  });

  it('are found in the next edition, where they may stand on one page', () => {
    const text =
      'New. Every child has a guardian. The guardian speaks for the child and is independent of the police. Then';
    const place =
      quote &&
      carryQuote({ page: 12, quote }, [
        { page: 1, text: 'Before' },
        { page: 2, text },
      ]);
    expect(place?.page).toBe(2);
    expect(place?.quote.exact).toMatch(/^The guardian speaks .* police/);
  });
});

describe('Heads and feet', () => {
  it('stay where they are chosen on a page alone, and where a selection begins or ends with them', () => {
    const [one] = chosen('A report', 'speaks');
    expect(one && withoutHeads([one], bodiesFrom(0))).toEqual([one]);
    const parts = withoutHeads(chosen('A report', 'page 13'), bodiesFrom(0));
    expect(parts.map(({ text, start, end }) => text.slice(start, end))).toEqual([
      'A report\nEvery child has a guardian. The guardian\nspeaks for the child and',
      'is independent of the police. Then\nsomething else.\npage 13',
    ]);
  });

  it('are no part of words that begin in a foot or end in a head', () => {
    const parts = withoutHeads(chosen('page 12', 'is independent'), bodiesFrom(0));
    expect(parts.map(({ text, start, end }) => text.slice(start, end))).toEqual(['is independent']);
    const heads = [
      { text: pages[0]?.text ?? '', start: pages[0]?.end ?? 0, end: pages[0]?.text.length ?? 0 },
      { text: pages[1]?.text ?? '', start: 0, end: 8 },
    ];
    expect(withoutHeads(heads, bodiesFrom(0))).toEqual(heads);
  });
});
