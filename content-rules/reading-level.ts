// Readability of a text: average sentence length and share of long words, with limits for each language.
import type { Language } from '../core/base/language.ts';
import { splitWords } from '../core/search/words.ts';
import type { Finding } from './finding.ts';
import { plainText, sentencesOf, type TextPiece } from './text-pieces.ts';

/** Limits for a text: average words in a sentence, and the share of words longer than `letters`. */
const readingLimits: Readonly<
  Record<Language, { readonly words: number; readonly letters: number; readonly share: number }>
> = {
  en: { words: 17, letters: 9, share: 0.1 },
  el: { words: 17, letters: 10, share: 0.09 },
  it: { words: 18, letters: 10, share: 0.09 },
  pt: { words: 18, letters: 10, share: 0.09 },
};
const minWords = 100;

/** Measurements of a text's paragraphs and entries. */
type ReadingMeasure = {
  readonly words: number;
  readonly wordsPerSentence: number;
  readonly longShare: number;
};

/** Measures the running text; headings and tables are not sentences. */
function measureReading(pieces: readonly TextPiece[], language: Language): ReadingMeasure {
  const sentences = pieces
    .filter(({ kind }) => kind === 'paragraph' || kind === 'entry')
    .flatMap(({ text }) => sentencesOf(text))
    .map((sentence) => splitWords(plainText(sentence)))
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const long = words.filter(({ start, end }) => end - start > readingLimits[language].letters);
  return {
    words: words.length,
    wordsPerSentence: words.length / Math.max(1, sentences.length),
    longShare: long.length / Math.max(1, words.length),
  };
}

/** Warns about a text over the limit of its language; short texts are not measured. */
export function checkReadingLevel(file: string, pieces: readonly TextPiece[], language: Language): Finding[] {
  const limit = readingLimits[language];
  const { words, wordsPerSentence, longShare } = measureReading(pieces, language);
  if (words < minWords) return [];
  const warn = (message: string): Finding => {
    return { file, line: 1, rule: 'reading-level', severity: 'warning', message };
  };
  return [
    ...(wordsPerSentence > limit.words
      ? [warn(`${wordsPerSentence.toFixed(1)} words in a sentence on average; ${limit.words} is the limit`)]
      : []),
    ...(longShare > limit.share
      ? [
          warn(
            `${(longShare * 100).toFixed(0)} % of the words have more than ${limit.letters} letters; ${(limit.share * 100).toFixed(0)} % is the limit`,
          ),
        ]
      : []),
  ];
}
