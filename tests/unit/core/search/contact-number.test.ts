// A query that is a number returns its contact first, however many pages mention it.
import { describe, expect, it } from 'vitest';
import type { SearchUnit } from '../../../../core/search/units.ts';
import { keysOf, openAll, pageUnit } from './library.ts';

/** A contact as the kit writes it: its number is a head, what follows is not. */
function contact(id: string, number: string, more: string): SearchUnit {
  return {
    ...pageUnit(`${number}\n${more}`, 'en', 1, id),
    key: `contact:${id}#en`,
    kind: 'contact',
    country: 'PT',
    heads: [{ start: 0, end: number.length }],
  };
}

const long = 'Who may call, at what hours and in which languages is told below. '.repeat(6);
const segments = openAll([
  pageUnit('112 112 112 and 112', 'en', 1, 'r1'),
  { ...pageUnit('112', 'en', 1, 'r2'), heads: [{ start: 0, end: 3 }] },
  pageUnit('21 076 40 000 or 2107640000, 2107640000', 'en', 1, 'r3'),
  contact('emergency', '112', long),
  contact('other', '199', 'In danger call 112, 112 or 112.'),
  contact('office', '210 76 40 000', `${long} 2107640000 · +302107640000`),
]);

describe('A line that is a number', () => {
  it.each(['112', '+112', ' 112 ', '1 1 2', '"112"'])('brings its contact first: %s', (line) => {
    const keys = keysOf(segments, line, { country: 'GR', isTyping: true });
    expect(keys[0]).toBe('contact:emergency#en');
    expect(keys.indexOf('contact:other#en')).toBeGreaterThan(1);
  });

  it.each(['2107640000', '210 76 40 000', '210 7640000'])('is known however it is written: %s', (line) => {
    expect(keysOf(segments, line, { country: 'GR', isTyping: true })[0]).toBe('contact:office#en');
  });

  it('is no such line where it holds a word more', () => {
    expect(keysOf(segments, '112 or', { country: 'GR' })[0]).not.toBe('contact:emergency#en');
  });
});
