// Letters on links are distinct: typing one never presses another.
import { expect, test } from 'vitest';
import { hintLetters } from '../../../../../renderer/features/read/hint-letters.ts';

test.each([0, 1, 20, 21, 400, 401])(
  '%i links get codes of their own, none the beginning of another',
  (count) => {
    const codes = hintLetters(count);
    expect(new Set(codes).size).toBe(count);
    const length = codes[0]?.length ?? 0;
    expect(codes.every((code) => code.length === length && /^[A-Z]+$/.test(code))).toBe(true);
    expect(length).toBe(count === 0 ? 0 : count <= 20 ? 1 : count <= 400 ? 2 : 3);
  },
);

test('Two links of many differ in the first letter typed, as far as letters go', () => {
  expect(
    new Set(
      hintLetters(40)
        .slice(0, 20)
        .map(([first]) => first),
    ).size,
  ).toBe(20);
});
