// Use of the glossary in texts: terms in tables of words, and official translations.
import type { Language } from '../core/base/language.ts';
import type { Term, Wording } from '../core/kit/glossary.ts';
import { stemsOf } from '../core/search/stem.ts';
import { splitWords } from '../core/search/words.ts';
import { type Finding, shortened } from './finding.ts';
import { acceptedWordings, otherWordTables } from './term-exceptions.ts';
import { plainText, type TextPiece } from './text-pieces.ts';

/** Words allowed between two words of a term in a translation, such as an article or an adjective; none in the original. */
const maxGap = 3;

type Stems = readonly (readonly string[])[];

/** Finds entries of a table of words (heading `{#words}`, first column) that the glossary does not have. */
export function checkWordTables(pieces: readonly TextPiece[], terms: readonly Term[]): Finding[] {
  const known = new Set(terms.flatMap(allWords).map(folded));
  const others = Object.keys(otherWordTables);
  const rows = pieces.filter(
    ({ file, kind, heading }) =>
      kind === 'row' && heading === 'words' && !others.some((start) => file.startsWith(start)),
  );
  return rows.flatMap(({ file, line, text }): Finding[] => {
    const word = plainText(text.split('|')[1] ?? '').trim();
    if (word.split(', ').every((one) => one === '' || known.has(folded(one)))) return [];
    return [
      {
        file,
        line,
        rule: 'unknown-term',
        severity: 'error',
        message: `${shortened(word)} is not in the glossary`,
      },
    ];
  });
}

/**
 * Finds terms of an English text whose official wording is missing in its translation. Only wordings from an official text count,
 * and terms of at least two words, because single words are ambiguous.
 */
export function checkTranslatedTerms(
  original: readonly TextPiece[],
  translation: readonly TextPiece[],
  language: Exclude<Language, 'en'>,
  terms: readonly Term[],
): Finding[] {
  const [file = ''] = translation.map((piece) => piece.file);
  const there = stemsOfPieces(translation, language);
  return terms.flatMap((term): Finding[] => {
    const wordings = [term[language], ...(language === 'el' ? [term.elCY] : [])].filter(
      (one) => one !== undefined,
    );
    if (!wordings.some((one) => one.isSeen) || !splitWords(term.en.term)[1]) return [];
    const source = original.find(
      (piece) => piece.box !== 'danger' && hasTerm(stemsOfPieces([piece], 'en'), [term.en], 'en', 0),
    );
    if (!source || hasTerm(there, wordings, language)) return [];
    const others = acceptedWordings[`${term.id} ${language}`]?.wordings ?? [];
    if (others.some((word) => contains(there, stemsOfText(word, language)))) return [];
    const message = `${term.en.term} (${source.file}:${source.line}) is not called ${wordings.map((one) => one.term).join(' or ')} here`;
    return [{ file, line: 1, rule: 'term-not-official', severity: 'error', message }];
  });
}

function hasTerm(there: Stems, wordings: readonly Wording[], language: Language, gap = maxGap): boolean {
  return wordings
    .flatMap(({ term, variants }) => [term, ...variants])
    .some((word) => contains(there, stemsOfText(word, language), gap));
}

/** Whether all words of a term occur in a text in order and near each other. */
function contains(there: Stems, wanted: Stems, gap = maxGap): boolean {
  return there.some((_, start) => {
    let at = start;
    return wanted.every((word, index) => {
      const end = index === 0 ? at + 1 : at + 1 + gap;
      for (let place = at; place < end && place < there.length; place++) {
        if (!there[place]?.some((stem) => word.includes(stem))) continue;
        at = place + 1;
        return true;
      }
      return false;
    });
  });
}

function stemsOfPieces(pieces: readonly TextPiece[], language: Language): Stems {
  return pieces.flatMap(({ text }) => stemsOfText(plainText(text), language));
}

function stemsOfText(text: string, language: Language): Stems {
  return splitWords(text).map(({ start, end, form }) => {
    const stems = stemsOf(text.slice(start, end), language);
    return stems.length > 0 ? stems : [form];
  });
}

function allWords(term: Term): string[] {
  return [term.en, term.el, term.elCY, term.it, term.pt].flatMap((one) =>
    one ? [one.term, ...one.variants] : [],
  );
}

function folded(word: string): string {
  return splitWords(word)
    .map(({ form }) => form)
    .join(' ');
}
