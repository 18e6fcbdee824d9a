// A name without matches in the starter kit's lessons is not replaced by another word, for any reader.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../core/base/language.ts';
import { isKnown } from '../../../../core/search/match-word.ts';
import { search } from '../../../../core/search/search.ts';
import { names } from '../../../support/language-probes.ts';
import { lessonTexts } from '../../../support/noise-probe.ts';
import { didYouMean, openUnits, reports } from './library.ts';

const root = join(import.meta.dirname, '../../../..');
const segments = languages.map((language) =>
  openUnits(reports(lessonTexts(root, language), language), language),
);

describe('A name that stands nowhere', () => {
  for (const language of languages)
    it(`is no misspelt word: ${language}.`, () => {
      for (const name of names[language]) {
        expect([name, isKnown(segments, { typed: name, form: name })]).toEqual([name, false]);
        const { how, total } = search(segments, name, { language });
        const used = how.flatMap((relaxation) => ('used' in relaxation ? relaxation.used : []));
        const offered = total === 0 ? didYouMean(segments, name, language) : [];
        expect([name, ...used, ...offered]).toEqual([name]);
      }
    });
});
