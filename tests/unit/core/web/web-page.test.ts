// The page of a kit for browsers: with its search, or with a sentence instead of it.
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../core/base/language.ts';
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
});
