// The resource that replaced another one.
import { expect, test } from 'vitest';
import type { Language } from '../../../../core/base/language.ts';
import { type Edition, replacementOf } from '../../../../core/kit/replacement.ts';

function edition(id: string, more: Partial<Edition> = {}): Edition {
  return { id, language: id.slice(-2) as Language, ...more };
}

const oldGuide = edition('old.en', { isReplacedBy: 'new.en' });
const newGuide = edition('new.en');

test('What is named as replacement is found; what is not replaced, or by nothing the kit holds, has none', () => {
  expect(replacementOf(oldGuide, [oldGuide, newGuide], 'en')).toBe(newGuide);
  expect(replacementOf(newGuide, [oldGuide, newGuide], 'en')).toBeUndefined();
  expect(replacementOf(oldGuide, [oldGuide], 'en')).toBeUndefined();
});

test('The newest of several editions is found, and editions that name each other cause no endless loop', () => {
  const middle = edition('new.en', { isReplacedBy: 'newest.en' });
  const newest = edition('newest.en');
  expect(replacementOf(oldGuide, [oldGuide, middle, newest], 'en')).toBe(newest);
  const back = edition('new.en', { isReplacedBy: 'old.en' });
  expect(replacementOf(oldGuide, [oldGuide, back], 'en')).toBe(back);
  const itself = edition('own.en', { isReplacedBy: 'own.en' });
  expect(replacementOf(itself, [itself], 'en')).toBeUndefined();
});

test('The reader’s language comes first, then the language of the old edition, then what is named', () => {
  const oldGreek = edition('old.el', { translationOf: 'old.en' });
  const newGreek = edition('new.el', { translationOf: 'new.en' });
  const all = [oldGuide, oldGreek, newGuide, newGreek];
  expect(replacementOf(oldGuide, all, 'el')).toBe(newGreek);
  expect(replacementOf(oldGreek, all, 'it')).toBe(newGreek);
  expect(replacementOf(oldGreek, [oldGuide, oldGreek, newGuide], 'it')).toBe(newGuide);
});
