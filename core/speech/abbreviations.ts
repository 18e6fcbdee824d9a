// Full stops that end no sentence: after abbreviations, always or only before a number.
import type { Language } from '../base/language.ts';

/** Abbreviations in lower case, without their last full stop. */
type Abbreviations = {
  /** Abbreviations that never end a sentence. */
  readonly always: readonly string[];
  /** Abbreviations before a number. Before anything else they may end a sentence. */
  readonly beforeNumber: readonly string[];
};

const abbreviations: Readonly<Record<Language, Abbreviations>> = {
  en: {
    always: 'mr mrs ms dr prof st e.g i.e cf vs viz approx ibid op et incl resp rev hon'.split(' '),
    beforeNumber:
      'no nos art arts p pp par para paras sec fig figs vol ch tel rec reg dir c ca jan feb mar apr jun jul aug sep sept oct nov dec'.split(
        ' ',
      ),
  },
  el: {
    always: 'κ κα κκ π.χ δηλ βλ πρβλ δρ καθ αγ λ.χ βλ.σχετ'.split(' '),
    beforeNumber:
      'αρ αριθ αρ.πρωτ άρ άρθ αρθ παρ σελ σ ν π.δ υ.α εδ εδάφ περ τηλ εικ πιν τόμ τ κεφ στοιχ οικ'.split(' '),
  },
  it: {
    always:
      'sig sigg sig.ra dott dott.ssa prof prof.ssa avv ing es p.es ad.es cfr on s.ta d.lgs d.l d.p.r d.m'.split(
        ' ',
      ),
    beforeNumber: 'art artt n nn nr p pp pag pagg co c l cap sez fig figg tab lett tel vol ss par'.split(' '),
  },
  pt: {
    always: 'sr sra srs sras dr dra drs prof profa eng arq ex p.ex cf v.g exmo exma d'.split(' '),
    beforeNumber: 'art arts n p pp pág págs pag cap fig figs al alín tel vol sec par dec d.l'.split(' '),
  },
};

const lastWord = /(?:^|[\s([«“"'‘/])((?:[\p{L}]+\.)*[\p{L}]+)\.$/u;
const startsWithNumber = /^(?:[\s([]*)(?:\d|[IVXLCDM]+\b|§)/u;
const initial = /^\p{Lu}$/u;
const onlyNumber = /^[\s([]*(?:\d{1,3}|\p{L})[.)]$/u;

/** Whether the sentence continues after a piece that ends with a full stop. */
export function sentenceContinues(before: string, after: string, language: Language): boolean {
  const text = before.trimEnd();
  // The number of an entry belongs to its first sentence.
  if (onlyNumber.test(text)) return true;
  const word = lastWord.exec(text)?.[1];
  if (word === undefined) return false;
  // The initial of a first name.
  if (initial.test(word)) return /^\s*\p{Lu}/u.test(after);
  const small = word.toLowerCase();
  const { always, beforeNumber } = abbreviations[language];
  return always.includes(small) || (beforeNumber.includes(small) && startsWithNumber.test(after));
}
