// The words of the web edition by language.
import type { Language } from '../../base/language.ts';
import { english } from './english.ts';
import { greek } from './greek.ts';
import { italian } from './italian.ts';
import { portuguese } from './portuguese.ts';
import type { WebWords } from './word-types.ts';

const all: Readonly<Record<Language, WebWords>> = { en: english, el: greek, it: italian, pt: portuguese };

/** The words of a language. */
export function webWords(language: Language): WebWords {
  return all[language];
}
