// Lists of texts are typed as lines in several languages, and read back entry by entry.
import { expect, test } from 'vitest';
import { linesOf, textsOf } from '../../../../../renderer/features/publish/contacts/lines-in-languages.ts';

test('The same line in every language is one entry, with the place of its line', () => {
  const lines = { en: 'A paper\n\nA letter', el: 'Ένα χαρτί\nΜια φωτογραφία' };
  expect(textsOf(lines)).toEqual([
    { place: 0, text: { en: 'A paper', el: 'Ένα χαρτί' } },
    { place: 1, text: { el: 'Μια φωτογραφία' } },
    { place: 2, text: { en: 'A letter' } },
  ]);
});

test('Texts come back the same; a line break inside of one is a space', () => {
  const texts = [{ en: 'One', it: 'Uno' }, { it: 'Due' }, { en: 'Three', pt: 'Três' }];
  expect(textsOf(linesOf(texts)).map(({ text }) => text)).toEqual(texts);
  expect(linesOf([{ en: 'One\nmore' }, { en: 'Two' }])).toEqual({ en: 'One more\nTwo' });
  expect(linesOf([])).toEqual({});
  expect(textsOf({ en: ' \n ' })).toEqual([]);
});
