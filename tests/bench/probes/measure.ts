// Counts of the probes: right texts found, and for everyday words also false matches.
import { type Language, languages } from '../../../core/base/language.ts';
import { everyday, misspelt, names, type Probes, pairs } from '../../support/language-probes.ts';
import { lessonTexts, truthsOf } from '../../support/noise-probe.ts';
import type { ProbedEngine } from './engines.ts';

/** How many of how many. */
export type Share = { readonly found: number; readonly total: number };
/** Hits for everyday words: those right, those whose lesson only has a longer word that begins so, those for nothing, and those missed. */
export type Noise = {
  readonly hits: number;
  readonly right: number;
  readonly longer: number;
  readonly wrong: number;
  readonly missed: number;
};
/** What one engine reached, by language. */
export type Reached = {
  readonly forms: Readonly<Record<Language, Share>>;
  readonly misspelt: Readonly<Record<Language, Share>>;
  /** Names that stand nowhere and bring nothing. */
  readonly names: Readonly<Record<Language, Share>>;
  /** Absent where `stemwords` is not here to judge. */
  readonly noise: Readonly<Record<Language, Noise>> | undefined;
};

/** Probes one engine. */
export function reachedBy(engine: ProbedEngine, root: string, canJudge: boolean): Reached {
  return {
    forms: byLanguage((language) => shareOf(engine, pairs, language)),
    misspelt: byLanguage((language) => shareOf(engine, misspelt, language)),
    names: byLanguage((language) => quietOf(engine, root, language)),
    noise: canJudge ? byLanguage((language) => noiseOf(engine, root, language)) : undefined,
  };
}

/** Probes that bring the text they belong to, among the texts of all. */
function shareOf(engine: ProbedEngine, probes: Probes, language: Language): Share {
  const own = probes[language];
  const find = engine.over(
    own.map(([, text]) => text),
    language,
  );
  const found = own.filter(([query], index) => find(query).includes(index)).length;
  return { found, total: own.length };
}

/** Names that bring none of the lessons, which do not hold them. */
function quietOf(engine: ProbedEngine, root: string, language: Language): Share {
  const find = engine.over(lessonTexts(root, language), language);
  const quiet = names[language].filter((name) => find(name).length === 0).length;
  return { found: quiet, total: names[language].length };
}

function noiseOf(engine: ProbedEngine, root: string, language: Language): Noise {
  const texts = lessonTexts(root, language);
  const words = everyday[language];
  const find = engine.over(texts, language);
  const truths = truthsOf(words, texts, language);
  const noise = { hits: 0, right: 0, longer: 0, wrong: 0, missed: 0 };
  words.forEach((word, index) => {
    const found = new Set(find(word));
    noise.hits += found.size;
    truths[index]?.forEach((truth, text) => {
      if (truth === 'holds' && !found.has(text)) noise.missed += 1;
      if (!found.has(text)) return;
      if (truth === 'holds') noise.right += 1;
      else if (truth === 'begins') noise.longer += 1;
      else noise.wrong += 1;
    });
  });
  return noise;
}

function byLanguage<T>(measureIn: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(languages.map((language) => [language, measureIn(language)])) as Record<
    Language,
    T
  >;
}
