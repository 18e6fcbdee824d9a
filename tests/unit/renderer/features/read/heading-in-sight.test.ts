// The current heading is the last at or above the top of the view. After a jump to a heading it is that heading.
import { expect, test } from 'vitest';
import type { OutlineEntry } from '../../../../../core/kit/catalogue.ts';
import { headingAt, headingTops, inOrder } from '../../../../../renderer/features/read/heading-in-sight.ts';
import type { TextLine } from '../../../../../renderer/pdf/read/text-lines.ts';

const entry = (title: string, page: number, children: OutlineEntry[] = []): OutlineEntry => ({
  ...{ title, page, children },
});
const line = (text: string, top: number, size = 11): TextLine => ({
  ...{ page: 2, text, at: [], size, left: 72, right: 500, top, pageHeight: 800 },
});
const entries = inOrder([
  entry('Opening', 1),
  entry('Rights', 2, [entry('To be heard', 2), entry('To be safe', 2)]),
  entry('Numbers', 3),
]);
const lines = [
  line('Handbook', 30, 9),
  line('Rights', 80, 20),
  line('Text of rights', 110),
  line('To be heard', 300, 14),
  line('Text of hearing', 330),
  line('To be safe', 370, 14),
];
const tops = headingTops(entries, 2, lines);
const at = (page: number, offset: number) => headingAt(entries, { page, offset }, tops)?.title;

test('A heading that opens its page is read from the top of the page on', () => {
  expect(at(2, 0)).toBe('Rights');
  expect(at(2, 0.2)).toBe('Rights');
});

test('A heading further down is read once it is at the top, not when its page is', () => {
  expect(at(2, 300 / 800)).toBe('To be heard');
  expect(at(2, 370 / 800)).toBe('To be safe');
  expect(at(2, 1)).toBe('To be safe');
});

test('A heading that was gone to is the one, though some room is left over it', () => {
  expect(at(2, (300 - 14 * 2.5) / 800)).toBe('To be heard');
});

test('While a page begins under the edge of the view, the one before it is read', () => {
  expect(at(2, -0.3)).toBe('Opening');
  expect(headingAt(entries, { page: 1, offset: -1 }, new Map([[entries[0] as OutlineEntry, 0.4]]))).toBe(
    undefined,
  );
});

test('A heading whose words are not found on its page begins with the page', () => {
  const own = headingTops(entries, 3, []);
  expect(headingAt(entries, { page: 3, offset: 0 }, own)?.title).toBe('Numbers');
});

test('On a page that was turned upside down headings count where they stand now', () => {
  const below = [740, 760, 780].map((top) => line('Text of safety', top));
  const turned = [...lines, ...below].map((each) => ({ ...each, top: each.pageHeight - each.top }));
  const now = headingTops(entries, 2, turned);
  const under = (offset: number) => headingAt(entries, { page: 2, offset }, now)?.title;
  expect(under(0)).toBe('Opening');
  expect(under(430 / 800)).toBe('To be safe');
  expect(under(500 / 800)).toBe('To be heard');
  expect(under(720 / 800)).toBe('Rights');
});
