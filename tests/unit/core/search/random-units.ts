// Random texts, units and queries for property tests of search, from few words so that they often match.
import fc from 'fast-check';
import { type Country, countrySchema } from '../../../../core/base/country.ts';
import { type Language, languages } from '../../../../core/base/language.ts';
import { hitKinds } from '../../../../core/search/answer.ts';
import type { SearchUnit } from '../../../../core/search/units.ts';

const vocabularies: Readonly<Record<Language, readonly string[]>> = {
  en: 'child children guardian guardians the of and traffick trafficking trafficker exploit exploited law laws best interests interest 112 2011'.split(
    ' ',
  ),
  el: 'παιδί παιδιών παιδιά επίτροπος επιτρόπου η του και θύμα θύματα ΘΥΜΑ εμπορία εμπορίας ἄνθρωπος ανθρώπων γραμμή 1056'.split(
    ' ',
  ),
  it: 'minore minori tutore tutori la di e vittima vittime sfruttamento sfruttato perché legge leggi 114'.split(
    ' ',
  ),
  pt: 'criança crianças tutor tutores a de e acção ação ações vítima vítimas exploração explorações lei leis 116111'.split(
    ' ',
  ),
};
const gaps = [' ', ' ', ' ', ', ', '. ', '\n', ' – ', '’', '-', '-\n', ' \u00ad', '\t'];

/** A word of a language, of those that the texts are made of. */
export function word(language: Language): fc.Arbitrary<string> {
  return fc.constantFrom(...vocabularies[language]);
}

/** A text of a language; may be empty. */
export function text(language: Language): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 20, arbitrary: word(language) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  );
  return fc
    .array(fc.tuple(piece, fc.constantFrom(...gaps)), { maxLength: 30 })
    .map((parts) => parts.flat().join(''));
}

/** Any of the four languages. */
export const language: fc.Arbitrary<Language> = fc.constantFrom(...languages);

/** Pages of some documents in one language. */
export function units(own: Language): fc.Arbitrary<SearchUnit[]> {
  const unit = fc.record({
    document: fc.integer({ min: 1, max: 6 }),
    kind: fc.constantFrom(...hitKinds.slice(0, 4)),
    country: fc.option(fc.constantFrom<Country>(...countrySchema.options), { nil: undefined }),
    text: text(own),
    hasHead: fc.boolean(),
  });
  return fc.array(unit, { maxLength: 24 }).map((list) =>
    list.map((facts, index): SearchUnit => {
      const resourceId = `r${facts.document}.${own}`;
      return {
        key: `${resourceId}#${index + 1}`,
        kind: 'page',
        resourceId,
        resourceKind: facts.kind as 'report',
        work: resourceId,
        locator: String(index + 1),
        label: String(index + 1),
        title: resourceId,
        language: own,
        ...(facts.country === undefined ? {} : { country: facts.country }),
        text: facts.text,
        heads: facts.hasHead ? [{ start: 0, end: Math.floor(facts.text.length / 2) }] : [],
      };
    }),
  );
}

/** A line as a person may type it: words, beginnings, mistakes, quotes, signs. */
export function query(own: Language): fc.Arbitrary<string> {
  const plain = word(own);
  const part = fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 2, arbitrary: plain.map((known) => known.slice(0, 4)) },
    { weight: 1, arbitrary: plain.map((known) => known.slice(0, 1) + known.slice(2)) },
    { weight: 1, arbitrary: fc.tuple(plain, plain).map(([a, b]) => `"${a} ${b}"`) },
    { weight: 1, arbitrary: plain.map((known) => `-${known}`) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  );
  return fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
}
