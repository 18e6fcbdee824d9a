// The order of the glossary: by the letters of each language, and narrowed by typed words.
import { expect, it } from 'vitest';
import type { Term } from '../../../../core/kit/glossary.ts';
import { groupTerms, termName } from '../../../../renderer/features/glossary/glossary-groups.ts';

const wording = (term: string) => ({ term, variants: [], isSeen: true });
const terms: Term[] = [
  { id: 'guardian', en: wording('guardian'), el: wording('επίτροπος'), source: 'a' },
  { id: 'shelter', en: wording('shelter'), el: wording('ξενώνας'), source: 'a' },
  {
    id: 'age',
    en: wording('age assessment'),
    el: wording('εκτίμηση ηλικίας'),
    definition: { en: 'Finding out how old a person is.' },
    source: 'a',
  },
  { id: 'silo', en: wording('silo'), source: 'a' },
];
const shown = (language: 'en' | 'el', typed = '') =>
  groupTerms(terms, language, typed).map(({ letter, terms: own }) => [letter, own.map(({ id }) => id)]);

it('lists terms under the letters of each language, without accents', () => {
  expect(shown('en')).toEqual([
    ['A', ['age']],
    ['G', ['guardian']],
    ['S', ['shelter', 'silo']],
  ]);
  const greek = shown('el');
  expect(greek).toContainEqual(['Ε', ['age', 'guardian']]);
  expect(greek).toContainEqual(['Ξ', ['shelter']]);
});

it('names a term in English where the language has no word for it', () => {
  const silo = terms.find(({ id }) => id === 'silo');
  expect(silo && termName(silo, 'el')).toEqual({ text: 'silo', language: 'en' });
});

it('finds a term by the words of any language and of its meaning', () => {
  expect(shown('en', 'επιτροπος')).toEqual([['G', ['guardian']]]);
  expect(shown('en', 'HOW old')).toEqual([['A', ['age']]]);
  expect(shown('en', 'nothing like it')).toEqual([]);
});
