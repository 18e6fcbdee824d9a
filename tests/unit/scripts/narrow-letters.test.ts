// Code whose wide characters are written as escapes means the same, and takes one byte a character.
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { narrowLetters } from '../../../scripts/lib/narrow-letters.mjs';

const isNarrow = (code: string): boolean => [...code].every((letter) => letter.charCodeAt(0) < 0x100);

test.each([
  ['a text', '"café, παιδί, 😀"'],
  ['a template', `\`παιδί $\{"Ω" + 1}\``],
  ['a name and a key', '(() => { const π = { παιδί: 3 }; return π["παιδί"]; })()'],
  ['a class of letters', '"xβγ".replace(/[α-ω]/g, "-")'],
  ['letters beyond the first plane', '"a😀b".replace(/[😀-😂]/u, "-")'],
  ['a letter that is escaped itself', '"\\€" + "\\\\€" + "\\\\\\€".length'],
  ['an escaped letter in a pattern', '"a–b".replace(/\\–/, "-")'],
  ['line ends of Unicode', '"\u2028\u2029".length'],
])('%s means the same', (_, code) => {
  const padded = `/* ${'plain '.repeat(40)}*/ ${code}`;
  const narrow = narrowLetters(padded);
  expect(isNarrow(narrow)).toBe(true);
  expect(runInNewContext(narrow)).toEqual(runInNewContext(padded));
});

test('Code that would grow beyond two bytes a letter stays as it is', () => {
  expect(narrowLetters('"παιδί"')).toBe('"παιδί"');
});
