// Passages that answer a question in plain words: units ranked without requiring every word, then their best sentences.
import type { Country } from '../base/country.ts';
import { type Language, languages } from '../base/language.ts';
import type { SearchHit } from './answer.ts';
import { Evaluation } from './evaluate.ts';
import { foldingVersion } from './fold.ts';
import { hitAt } from './hit-at.ts';
import { isKnown } from './match-word.ts';
import { type Mark, Matcher } from './matcher.ts';
import type { MatcherSpec } from './matcher-spec.ts';
import { counts } from './matcher-spec-of-plan.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { planQuery } from './plan-query.ts';
import { isAskingWord } from './question.ts';
import { rarityOf } from './score.ts';
import type { Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';
import { type SearchUnit, type TextRange, textOnPage } from './units.ts';

/** Language and country of the reader. */
export type QuestionContext = { readonly language: Language; readonly country?: Country };

/** A planned question: the best units to read, and the weight of each word. */
type QuestionPlan = {
  readonly hits: readonly SearchHit[];
  /** By index of the matcher's words. */
  readonly worths: readonly number[];
  readonly matcher: MatcherSpec;
};

/** Verbatim sentences of a unit. `marks` are the matches in the text of the whole unit. */
type Passage = TextRange & {
  readonly hit: SearchHit;
  readonly score: number;
  readonly marks: readonly TextRange[];
};

/** Number of units to read; the right one may lack half of the words. */
const piecesRead = 60;
const askingWorth = 0.15;
/** Weight of a word without matches that is replaced by similar ones. */
const guessedWorth = 0.3;
/** In a small library an accidental word is as rare as a distinctive one, so rarity counts less; 1 would be its full weight. */
const evenness = 0.8;
const maxPassageLength = 420;
const maxSentences = 4;
const headWorth = 0.8;
const alsoInHead = 0.5;
/** Weight of the whole unit compared with its best sentences. */
const pieceWorth = 0.5;
/** Weight of a passage from a work for trainers: its exercises repeat the questions that other works answer. */
const trainersWorth = 0.75;

/**
 * Plans a question in the reader's language, or in another language that knows more of its words. Undefined if none of the words is
 * known there.
 */
export function planQuestion(
  segments: readonly Segment[],
  line: string,
  context: QuestionContext,
): QuestionPlan | undefined {
  const query = parseQuery(line);
  const language = languageOf(segments, query, context.language);
  const own = segments.filter((segment) => segment.language === language);
  const plan = planQuery(own, query, { isTyping: false, language });
  const groups = plan.groups.filter((group) => counts(group, plan.groups, language));
  if (groups.length === 0) return undefined;
  const guesses = new Set(plan.how.flatMap((how) => (how.kind === 'near-words' ? [how.word] : [])));
  const guessed = new Set(query.words.flatMap(({ typed, form }) => (guesses.has(typed) ? [form] : [])));
  const total = own.reduce((sum, segment) => sum + segment.unitCount, 0);
  const worths = groups.map(
    ({ form, count }) =>
      rarityOf(count, total) ** evenness *
      (isAskingWord(form) ? askingWorth : guessed.has(form) ? guessedWorth : 1),
  );
  const evaluation = new Evaluation(own, { ...plan, groups }, context, worths);
  const hits = evaluation
    .softest(piecesRead)
    .filter(({ segment, unit }) => !isBehind(own[segment], unit))
    .map(({ segment, unit, score }) =>
      hitAt(own[segment] as Segment, unit, { score, otherCount: 0, via: 'direct', isPartial: false }),
    );
  if (hits.length === 0) return undefined;
  const words = groups.map((group) => group.spec);
  return { hits, worths, matcher: { version: foldingVersion, words, phrases: [] } };
}

/** The same item of another kit answers instead. */
function isBehind(segment: Segment | undefined, unit: number): boolean {
  return segment?.isBehind(segment.unitGroups[unit] ?? 0) === true;
}

function languageOf(segments: readonly Segment[], { words }: Query, own: Language): Language {
  const distinctive = words.filter(({ form }) => !isAskingWord(form));
  const knownIn = (language: Language): number => {
    const few = segments.filter((segment) => segment.language === language);
    return distinctive.filter((word) => !isStopWord(word.form, language) && isKnown(few, word)).length;
  };
  return languages.reduce((best, other) => (knownIn(other) > knownIn(best) ? other : best), own);
}

/** The best sentences of the best units, one passage for each. `units` are those of the plan's hits; missing ones are skipped. */
export function bestPassages(plan: QuestionPlan, units: readonly SearchUnit[], limit: number): Passage[] {
  const matcher = new Matcher(plan.matcher);
  const hitOf = new Map(plan.hits.map((hit) => [hit.key, hit]));
  const highest = plan.hits[0]?.score ?? 1;
  const allWorth = plan.worths.reduce((sum, worth) => sum + worth, 0);
  const passages = units.flatMap((whole): Passage[] => {
    const hit = hitOf.get(whole.key);
    if (!hit) return [];
    const unit = { ...whole, text: textOnPage(whole) };
    if (unit.text.trim() === '') return [];
    const marks = matcher.marks(unit.text, unit.language);
    const above = matcher.marks(`${unit.title}\n${unit.label}`, unit.language);
    const { start, end, worth } = bestStretch(unit, marks, above, plan.worths);
    const score =
      (worth / allWorth + (pieceWorth * hit.score) / highest) * (unit.isForTrainers ? trainersWorth : 1);
    return [{ hit, start, end, marks, score }];
  });
  return passages.sort((a, b) => b.score - a.score).slice(0, limit);
}

type Stretch = TextRange & { readonly worth: number };

function bestStretch(
  unit: SearchUnit,
  marks: readonly Mark[],
  above: readonly Mark[],
  worths: readonly number[],
): Stretch {
  const sentences = sentencesOf(unit);
  const headMarks = marks.filter((mark) =>
    unit.heads.some(({ start, end }) => mark.start >= start && mark.end <= end),
  );
  const inHeads = new Set([...headMarks, ...above].map(({ index }) => index));
  let best: Stretch = { start: 0, end: Math.min(unit.text.length, maxPassageLength), worth: 0 };
  for (let first = 0; first < sentences.length; first += 1) {
    for (let last = first; last < Math.min(sentences.length, first + maxSentences); last += 1) {
      const start = sentences[first]?.start ?? 0;
      const end = sentences[last]?.end ?? 0;
      const isOtherPart = sentences[last]?.part !== sentences[first]?.part;
      if (last > first && (isOtherPart || end - start > maxPassageLength)) break;
      const held = new Set(
        marks.filter((mark) => mark.start >= start && mark.end <= end).map(({ index }) => index),
      );
      let worth = 0;
      worths.forEach((own, index) => {
        if (held.has(index)) worth += inHeads.has(index) ? own * (1 + alsoInHead) : own;
        else if (inHeads.has(index)) worth += own * headWorth;
      });
      // Of two passages with the same words the shorter one is clearer.
      worth *= 1 - (end - start) / (maxPassageLength * 12);
      if (worth > best.worth) best = { start, end, worth };
    }
  }
  return best;
}

// The space is looked for first: a look back from each of many quotation marks would read all those before it.
const sentenceEnd = /(?=\s)(?<=[.!?;\u00b7\u037e\u2026]["”»)\]]*)\s+(?=[\p{Lu}\p{N}«“"(])|\n\s*\n/gu;

/** Sentences with the index of their heading. Headings themselves are left out. */
function sentencesOf({ text, heads }: SearchUnit): (TextRange & { readonly part: number })[] {
  const breaks = [...text.matchAll(sentenceEnd)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    isHead: false,
  }));
  const cuts = [...breaks, ...heads.map(({ start, end }) => ({ start, end, isHead: true }))];
  const sentences: (TextRange & { readonly part: number })[] = [];
  let start = 0;
  let part = 0;
  for (const cut of [
    ...cuts.sort((a, b) => a.start - b.start),
    { start: text.length, end: text.length, isHead: false },
  ]) {
    if (text.slice(start, cut.start).trim() !== '') sentences.push({ start, end: cut.start, part });
    start = Math.max(start, cut.end);
    if (cut.isHead) part += 1;
  }
  return sentences;
}
