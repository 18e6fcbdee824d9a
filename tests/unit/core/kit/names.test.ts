// Names with hidden characters, and names that a person could confuse.
import { describe, expect, it } from 'vitest';
import {
  isPlain,
  isPlainName,
  listedName,
  plainNameSchema,
  toPlainName,
} from '../../../../core/kit/plain-name.ts';
import { isSameName } from '../../../../core/kit/same-name.ts';

describe('A name', () => {
  it.each([
    ['a right-to-left override', '\u202E'],
    ['an isolate', '\u2066'],
    ['a mark of direction', '\u200F'],
    ['a space of no width', '\u200B'],
    ['a joiner of no width', '\u200D'],
    ['a space of no width that does not break', '\uFEFF'],
    ['a soft hyphen', '\u00AD'],
    ['a Hangul filler', '\u3164'],
    ['an empty Braille pattern', '\u2800'],
    ['a variation selector', '\uFE0F'],
    ['a tag', '\u{E0041}'],
    ['a line break', '\n'],
    ['a line separator', '\u2028'],
    ['a control', '\u0007'],
    ['half a character', '\uD800'],
    ['a private character', '\uE000'],
    ['a character nobody assigned', '\u0378'],
  ])('with %s is refused', (_, hidden) => {
    expect(isPlain(`Har${hidden}bour`)).toBe(false);
    expect(isPlainName(`Har${hidden}bour`)).toBe(false);
  });

  it('with odd spaces, or spaces at its ends, is refused; as a title such spaces are usual', () => {
    for (const name of ['Har\u00A0bour', 'Har\u3000bour', ' Harbour', 'Harbour ', '']) {
      expect(plainNameSchema.safeParse(name).success, name).toBe(false);
    }
    expect(isPlain('Article\u00A05')).toBe(true);
  });

  it('in any of the four languages is taken, composed', () => {
    for (const name of ['KMOP – Hub', 'Κέντρο Μέριμνας', 'Centro “Città”', 'Associação São João, 2.ª']) {
      expect(plainNameSchema.parse(name.normalize('NFD'))).toBe(name.normalize('NFC'));
    }
    expect(plainNameSchema.safeParse('x'.repeat(301)).success).toBe(false);
  });
});

it('A name that a person types, or that a drive has, is kept without what may not be in one', () => {
  expect(toPlainName('\u202E Har\u200Bbour\u00A0Lights \n')).toBe('Harbour Lights');
  expect(toPlainName('Ελπίδα'.normalize('NFD'))).toBe('Ελπίδα');
});

describe('Two names', () => {
  it.each([
    ['Harbour', 'HARBOUR'],
    ['Harbour', 'Har bour'],
    ['Harbour', 'Harbour.'],
    ['Associação', 'Associacao'],
    ['Ελπίδα', 'ΕΛΠΙΔΑ'],
    ['Ελπίδες', 'ΕΛΠΙΔΕΣ'],
    ['KMOP', 'ΚΜΟΡ'],
    ['KMOP', 'КМОР'],
    ['Harbour', 'Hаrbоur'],
    ['Hill', 'HiII'],
    ['Ho0k', 'Hook'],
    ['Harbour', 'Ｈａｒｂｏｕｒ'],
  ])('“%s” and “%s” are taken for one', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(isSameName(other, one)).toBe(true);
  });

  it.each([
    ['Harbour', 'Harbours'],
    ['KMOP', 'CESIS'],
    ['Ελπίδα', 'Ελπίδες'],
    ['…', '—'],
  ])('“%s” and “%s” are told apart', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});

it('A name in a list shows nothing hidden, and is never empty', () => {
  expect(listedName('HAR\u202EBOUR')).toBe('HARBOUR');
  expect(listedName('\u202E\u200B')).toBe('?');
});
