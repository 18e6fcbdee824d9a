import { describe, expect, test } from 'vitest';
import { reflow } from '../../../../../renderer/pdf/read/reflow.ts';
import type { TextLine } from '../../../../../renderer/pdf/read/text-lines.ts';

function line(text: string, top: number, more: Partial<TextLine> = {}): TextLine {
  return {
    text,
    at: [...text].map((_, place) => place),
    size: 11,
    page: 1,
    top,
    left: 72,
    right: 500,
    pageHeight: 842,
    ...more,
  };
}

const read = (lines: readonly TextLine[]) => reflow(lines).map(({ kind, text, page }) => [kind, page, text]);

describe('The text of a document in one stream', () => {
  test('joins lines to paragraphs, and parts them at gaps and after short last lines', () => {
    expect(
      read([
        line('The guardian speaks for the', 100),
        line('child before the court.', 114, { right: 200 }),
        line('Nobody decides alone. It is', 128),
        line('written down.', 142, { right: 180 }),
        line('Another matter', 190),
      ]),
    ).toEqual([
      ['paragraph', 1, 'The guardian speaks for the child before the court.'],
      ['paragraph', 1, 'Nobody decides alone. It is written down.'],
      ['paragraph', 1, 'Another matter'],
    ]);
  });

  test('parts the points of a list whose signs are drawn, though they fill their lines', () => {
    const points = ['First a point that fills its line.', 'Second, a point over', 'two lines.', 'Third.'];
    const tops = [100, 117, 132, 149];
    const others = [200, 215, 230, 245, 260].map((top) => line('Text in lines that follow each other', top));
    expect(
      read([...points.map((text, index) => line(text, tops[index] ?? 0)), ...others]).slice(0, 3),
    ).toEqual([
      ['paragraph', 1, 'First a point that fills its line.'],
      ['paragraph', 1, 'Second, a point over two lines.'],
      ['paragraph', 1, 'Third.'],
    ]);
  });

  test('has each row of a table by itself', () => {
    expect(
      read([
        line('Every country has numbers of its', 100),
        line('own, as the table says', 114),
        line('Greece\u20031056', 128, { lastCell: 300 }),
        line('Italy\u2003114', 142, { lastCell: 300 }),
        line('after which comes text', 156),
      ]),
    ).toEqual([
      ['paragraph', 1, 'Every country has numbers of its own, as the table says'],
      ['paragraph', 1, 'Greece\u20031056'],
      ['paragraph', 1, 'Italy\u2003114'],
      ['paragraph', 1, 'after which comes text'],
    ]);
  });

  test('keeps a row of a table together whose cells have several lines, and goes on in none of the next', () => {
    expect(
      read([
        line('Convention on action against', 100, { right: 220 }),
        line('trafficking', 114, { right: 150 }),
        line('16 May 2005\u2003Recognition, help and', 100, { left: 240, lastCell: 350 }),
        line('protection of victims', 114, { left: 350.4, right: 480 }),
        line('Guidelines on justice', 134, { right: 220 }),
        line('for children', 148, { right: 150 }),
        line('17 November', 134, { left: 240, right: 320 }),
        line('2010', 148, { left: 240, right: 270 }),
        line('How a court treats a child', 134, { left: 350, right: 480 }),
      ]),
    ).toEqual([
      [
        'paragraph',
        1,
        'Convention on action against trafficking\u200316 May 2005\u2003Recognition, help and protection of victims',
      ],
      [
        'paragraph',
        1,
        'Guidelines on justice for children\u200317 November 2010\u2003How a court treats a child',
      ],
    ]);
  });

  test('takes a column that begins at the height of the one before for no cell of it', () => {
    const column = (left: number, words: string) =>
      Array.from({ length: 12 }, (_, index) =>
        line(`${words} ${index} goes on`, 100 + index * 14, { left, right: left + 180 }),
      );
    const blocks = read([...column(50, 'Left'), ...column(300, 'Right')]);
    expect(blocks).toHaveLength(2);
    expect(blocks.map(([, , text]) => String(text).includes('\u2003'))).toEqual([false, false]);
  });

  test('leaves out raised numbers of sources that stand behind all else, not numbers of a table', () => {
    const small = { size: 7, left: 152, right: 160 };
    expect(
      read([
        line('Every child is heard.', 100, { right: 150 }),
        line('So says the law.', 150, { right: 150 }),
        line('12', 96, small),
        line('5, 6', 146, small),
        line('38', 300, { ...small, left: 60 }),
      ]),
    ).toEqual([
      ['paragraph', 1, 'Every child is heard.'],
      ['paragraph', 1, 'So says the law.'],
      ['paragraph', 1, '38'],
    ]);
  });

  test('goes over the end of a page when the sentence does, and leaves out heads, feet and page numbers', () => {
    const pages = [1, 2, 3, 4].flatMap((page) => [
      line('A handbook', 30, { page }),
      line(`This sentence begins on page ${page} and`, 400, { page }),
      line('goes on', 414, { page }),
      line('12', 414, { page, left: 520, right: 530 }),
      line(String(page), 820, { page, right: 80 }),
    ]);
    expect(read([...pages, line('here and ends.', 60, { page: 5 }), line('New', 200, { page: 5 })])).toEqual([
      [
        'paragraph',
        1,
        'This sentence begins on page 1 and goes on This sentence begins on page 2 and goes on This sentence begins on page 3 and goes on This sentence begins on page 4 and goes on here and ends.',
      ],
      ['paragraph', 5, 'New'],
    ]);
  });

  test('keeps headings over several lines, and every item of a list', () => {
    const heading = { size: 20 };
    expect(
      read([
        line('What to do', 60, heading),
        line('first of all', 82, heading),
        line('• Listen to the', 120),
        line('child.', 134, { right: 120 }),
        line('• Write it down.', 148),
        line('1. Call 112.', 162),
        ...Array.from({ length: 8 }, (_, index) => line('Text that goes on and on', 300 + index * 14)),
      ]).slice(0, 4),
    ).toEqual([
      ['heading', 1, 'What to do first of all'],
      ['item', 1, '• Listen to the child.'],
      ['item', 1, '• Write it down.'],
      ['item', 1, '1. Call 112.'],
    ]);
  });

  test('is empty for a document that has only pictures', () => {
    expect(reflow([])).toEqual([]);
  });
});
