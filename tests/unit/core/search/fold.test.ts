// Spellings of one word: case, accents, final sigma, polytonic accents, ligatures and look-alike letters.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, lowerWord, maxFormLength } from '../../../../core/search/fold.ts';
import { splitWords } from '../../../../core/search/words.ts';

const same: readonly (readonly [name: string, ...spellings: string[]])[] = [
  ['Greek accents and capitals', 'άρθρο', 'αρθρο', 'ΑΡΘΡΟ', 'ΆΡΘΡΟ', 'Άρθρο'],
  ['final sigma', 'δικηγόρος', 'δικηγοροσ', 'ΔΙΚΗΓΟΡΟΣ', 'δικηγόροσ'],
  ['polytonic accents, breathings and iota subscript', 'ἄρθρον', 'ἆρθρον', 'άρθρον', 'αρθρον'],
  ['iota subscript', 'ᾳδης', 'αδης'],
  ['dialytika', 'προϊόν', 'προιον', 'ΠΡΟΪΟΝ'],
  ['a Greek vowel with oxia and with tonos', '\u1f71ρθρο', '\u03acρθρο'],
  ['the micro sign as mu', '\u00b5εταν\u03ac\u03c3\u03c4\u03b7\u03c2', 'μετανάστης'],
  ['the increment sign as delta', '\u2206ικα\u03afωμα', 'δικαίωμα'],
  ['Latin letters inside a Greek word', '\u039fP\u039f\u03a3', '\u039f\u03a1\u039f\u03a3'],
  ['Italian accents', 'perché', 'perche', 'PERCHÉ'],
  ['Portuguese accents', 'requisição', 'requisicao', 'REQUISIÇÃO'],
  ['composed and decomposed letters', 'e\u0301tude', 'étude', 'etude'],
  ['ligatures', 'ﬁnancial', 'financial', 'FINANCIAL'],
  ['sharp s', 'Straße', 'STRASSE', 'strasse'],
  ['a soft hyphen', 'traf\u00adficking', 'trafficking'],
  ['a hyphen at a line end', 'traf-\nficking', 'trafficking'],
  ['a zero-width joiner', 'child\u200dren', 'children'],
];

describe('Folding', () => {
  for (const [name, ...spellings] of same) {
    test(`makes one word of ${name}`, () => {
      expect(new Set(spellings.map(foldWord)).size).toBe(1);
    });
  }

  test('keeps different words apart', () => {
    expect(foldWord('όμως')).not.toBe(foldWord('όμος'));
    expect(foldWord('casa')).not.toBe(foldWord('cassa'));
    expect(foldWord('year')).not.toBe(foldWord('years'));
  });

  test('keeps accents while only lowering, since stemmers need them', () => {
    expect(lowerWord('REQUISIÇÃO')).toBe('requisição');
  });

  test('changes nothing when done twice', () => {
    expect(foldWord(foldWord('㈎ㄳ'))).toBe(foldWord('㈎ㄳ'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('leaves only letters and digits, and never more than the maximum length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const form = foldWord(text);
        expect(form.length).toBeLessThanOrEqual(maxFormLength);
        expect(form).toMatch(/^[\p{L}\p{N}]*$/u);
      }),
      { numRuns: 3000 },
    );
  });

  test('gives words of four alphabets the same form in capitals', () => {
    const latin = fc.constantFrom(...'abcçdeéèfghiíjklmnñoóõãpqrstuúvxyz');
    const greek = fc.constantFrom(...'αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ');
    fc.assert(
      fc.property(
        fc.oneof(...[latin, greek].map((letter) => fc.array(letter, { minLength: 1, maxLength: 12 }))),
        (word) => {
          const text = word.join('');
          expect(foldWord(text.toUpperCase())).toBe(foldWord(text));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('Splitting', () => {
  test('joins words broken over a line end, and keeps real hyphens', () => {
    expect(formsOf('the protec-\ntion of chil-\n  dren')).toEqual(['the', 'protection', 'of', 'children']);
    expect(formsOf('ΠΡΟΣΤΑ-\nΣΙΑ')).toEqual(['προστασια']);
    expect(formsOf('non-\ngovernmental')).toEqual(['non', 'governmental']);
    expect(formsOf('cross-border')).toEqual(['cross', 'border']);
    expect(formsOf('pages 12-\n13')).toEqual(['pages', '12', '13']);
  });

  test('parts words at apostrophes and takes note numbers off', () => {
    expect(formsOf("dell'infanzia l’avvocato")).toEqual(['dell', 'infanzia', 'l', 'avvocato']);
    expect(formsOf('children12 and 3Article')).toEqual(['children', '12', 'and', '3', 'article']);
    expect(formsOf('R2D2 H2O')).toEqual(['r2d2', 'h2o']);
  });

  test('gives places that cut exactly the word out of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let before = 0;
        for (const { form, start, end } of splitWords(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(foldWord(text.slice(start, end))).toBe(form);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

function formsOf(text: string): string[] {
  return splitWords(text).map((word) => word.form);
}
