// The page of a kit for browsers: with its search, or with a sentence instead of it.
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../../core/base/language.ts';
import type { Term } from '../../../../core/kit/glossary.ts';
import { termId } from '../../../../core/web/addresses.ts';
import { glossaryView } from '../../../../core/web/glossary-view.ts';
import { htmlOf } from '../../../../core/web/node.ts';
import { webSetting } from '../../../../core/web/setting.ts';
import type { WebBlock, WebFacts } from '../../../../core/web/web-kit.ts';
import { mostBlockLetters, noTexts, webPage } from '../../../../core/web/web-page.ts';
import { webWords } from '../../../../core/web/words/web-words.ts';
import { contents } from '../library/kit-changes/support.ts';

const { catalogue } = contents({});
const facts: WebFacts = { catalogue, contacts: [], terms: [] };

function pageWith(letters: number): string {
  const blocks: readonly WebBlock[] = [
    { name: 'facts', sha256: 'a'.repeat(64), base64: 'A'.repeat(letters) },
  ];
  const script = { script: '', scriptHash: 'hash' };
  return webPage({ catalogue, contacts: [] }, { facts, texts: noTexts(), blocks }, script);
}

describe('the page of a kit for browsers', () => {
  it('carries its blocks up to the limit, and tells what they protect from', () => {
    const page = pageWith(mostBlockLetters);
    expect(page).toContain('data-block="facts"');
    for (const language of languages) expect(page).toContain(webWords(language).findsAccidents);
  });

  it('has no block of a kit with more, and says in every language where it can be searched', () => {
    const page = pageWith(mostBlockLetters + 1);
    expect(page).not.toContain('data-block');
    for (const language of languages) {
      expect(page).toContain(webWords(language).tooLarge);
      expect(page).not.toContain(webWords(language).findsAccidents);
    }
  });

  it('lists the words of the field in the order of each alphabet, where a result about one leads', () => {
    const wording = (term: string) => ({ term, variants: [], isSeen: true });
    const terms: readonly Term[] = [
      { id: 'victim', en: wording('victim'), el: wording('θύμα'), source: 'A directive' },
      { id: 'guardian', en: wording('guardian'), el: wording('επίτροπος'), source: 'A convention' },
      { id: 'age', en: wording('age'), source: 'A convention' },
    ];
    const listIn = (language: Language) => {
      const place = { language, contactLanguage: language, folder: '' };
      return glossaryView(webSetting({ ...facts, terms }, noTexts()[language], place))
        .map(htmlOf)
        .join('');
    };
    const order = (language: Language) =>
      [...listIn(language).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(order('en')).toEqual(['age', 'guardian', 'victim'].map((id) => termId(id, 'en')));
    expect(order('el')).toEqual(['guardian', 'victim', 'age'].map((id) => termId(id, 'el')));
    expect(listIn('el')).toContain('<strong lang="en">age</strong>');
  });
});
