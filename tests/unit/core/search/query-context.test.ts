// A word matches forms in the languages of reader and query, and only its exact spelling in others.
import { describe, expect, it } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { keysOf, openAll, reports } from './library.ts';

const segments = openAll([
  ...reports(['a form of consent', 'forms to fill in', 'organs', 'alert'], 'en'),
  ...reports(['o consentimento e a formação', 'a quote: «form»', 'os formulários', 'bater'], 'pt'),
  ...reports(['le forme', 'il tutore, la legge', 'tutori', 'domani batte'], 'it'),
  ...reports(['το όργανο', 'τα όργανα'], 'el'),
]);

describe('A word that a spoken language knows', () => {
  it.each([false, true])('is no beginning and no form of words in another: typing %s.', (isTyping) => {
    expect(keysOf(segments, 'form', { language: 'en', isTyping }).sort()).toEqual([
      'r1.en#1',
      'r2.en#1',
      'r2.pt#1',
    ]);
    expect(keysOf(segments, 'consent form', { language: 'en', isTyping })[0]).toBe('r1.en#1');
    expect(keysOf(segments, 'consent', { language: 'en', isTyping })).toEqual(['r1.en#1']);
  });

  it('is known by its line where the reader reads another language.', () => {
    expect(keysOf(segments, 'il tutore', { language: 'en' }).sort()).toEqual(['r2.it#1', 'r3.it#1']);
    expect(keysOf(segments, 'forme', { language: 'it' })).toEqual(['r1.it#1']);
  });

  it('of no language that is spoken here is looked for in all.', () => {
    expect(keysOf(segments, 'formações', { language: 'en' })).toEqual(['r1.pt#1']);
    expect(keysOf(segments, 'formul', { language: 'en', isTyping: true })).toEqual(['r3.pt#1']);
    expect(keysOf(segments, 'form').length).toBeGreaterThan(3);
  });

  it("is not read as Greeklish unless the reader's language is Greek.", () => {
    expect(keysOf(segments, 'organ', { language: 'en' })).toEqual(['r3.en#1']);
    expect(search(segments, 'organ', { language: 'en' }).how).toEqual([]);
    expect(search(segments, 'organ', { language: 'el' }).how).toMatchObject([{ kind: 'greek-letters' }]);
  });
});

describe('A word that stands nowhere', () => {
  it('is no misspelt word of another language where its line has a language.', () => {
    expect(keysOf(segments, 'domano', { language: 'it' })).toEqual(['r4.it#1']);
    expect(keysOf(segments, 'domni', { language: 'en' })).toEqual(['r4.it#1']);
    expect(search(segments, 'domni form', { language: 'en' }).how).toEqual([
      { kind: 'some-words', words: ['domni'] },
    ]);
  });

  it('does not match a word of another language with one letter less.', () => {
    const library = openAll([...reports(['sorting'], 'en'), ...reports(['a bola'], 'pt')]);
    expect(keysOf(library, 'sporting', { language: 'pt' })).toEqual([]);
    expect(keysOf(library, 'sporting', { language: 'en' })).toEqual(['r1.en#1']);
  });
});
