// The answers of a question in GIFT: what is between its braces.
import type { Language } from '../../base/language.ts';
import type { DraftOption, DraftQuestion } from '../draft-question.ts';
import { plainOf } from './gift-text.ts';
import type { NotReadReason } from './quiz-import.ts';

/** What the answers say of a question. */
export type GiftPart = Pick<DraftQuestion, 'options' | 'pairs' | 'accepted'> & {
  readonly kind: 'single' | 'multiple' | 'matching' | 'short';
  readonly feedback?: string;
};

type Context = { readonly language: Language; readonly format: string | undefined };

const truths: Readonly<Record<string, boolean>> = { T: true, TRUE: true, F: false, FALSE: false };
const truthWords: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['True', 'False'],
  el: ['Σωστό', 'Λάθος'],
  it: ['Vero', 'Falso'],
  pt: ['Verdadeiro', 'Falso'],
};

/** Reads the answers, or says why they cannot become a question. Signs in them that have no meaning are hidden (`hideEscapes`). */
export function readAnswer(hidden: string, context: Context): GiftPart | NotReadReason {
  const [answers = '', ...general] = hidden.split('####');
  const feedback = plainOf(general.join('####'), context.format);
  if (feedback === undefined) return 'formatting';
  const part = readKind(answers.trim(), context);
  if (typeof part === 'string' || feedback === '') return part;
  // The text for the one answer that counts and a general text are two.
  return part.feedback === undefined ? { ...part, feedback } : 'feedback';
}

function readKind(answers: string, context: Context): GiftPart | NotReadReason {
  if (answers === '') return 'essay';
  if (answers.startsWith('#')) return readNumbers(answers.slice(1), context);
  if (answers.includes('~')) return readChoices(answers, context);
  if (answers.includes('=') && answers.includes('->')) return readPairs(answers, context);
  const [word = '', ...texts] = answers.split('#');
  const truth = truths[word.trim().toUpperCase()];
  return truth === undefined ? readWords(answers, context) : readTruth(truth, texts, context);
}

function readTruth(
  truth: boolean,
  texts: readonly string[],
  { language, format }: Context,
): GiftPart | NotReadReason {
  const [wrong = '', right = '', ...more] = texts.map((text) => plainOf(text, format));
  if (more.length > 0) return 'feedback';
  if (texts.some((text) => plainOf(text, format) === undefined)) return 'formatting';
  const options = truthWords[language].map((text, index): DraftOption => {
    const isCorrect = (index === 0) === truth;
    return option(text, isCorrect, isCorrect ? right : wrong);
  });
  return { kind: 'single', options };
}

function option(text: string, isCorrect: boolean, feedback: string): DraftOption {
  return { text, isCorrect, ...(feedback === '' ? {} : { feedback }) };
}

type Answer = {
  readonly sign: string;
  readonly share: number | undefined;
  readonly text: string;
  readonly feedback: string;
};

const shareMark = /^%(-?\d{1,3}(?:\.\d{1,9})?)%/;

/** Each answer with its sign, its share of the points and its feedback. */
function answersOf(answers: string, format: string | undefined): Answer[] | NotReadReason {
  const found: Answer[] = [];
  for (const [, sign = '', words = ''] of answers.matchAll(/([=~])([^=~]*)/g)) {
    const own = words.trim();
    const share = shareMark.exec(own);
    const [first = '', ...rest] = (share ? own.slice(share[0].length) : own).split('#');
    const [text, feedback] = [plainOf(first, format), plainOf(rest.join('#'), format)];
    if (text === undefined || feedback === undefined) return 'formatting';
    // An equals sign behind the sign of a choice marks the right one: `~=`.
    if (sign === '~' && own === '' && text === '') continue;
    found.push({ sign, share: share ? Number(share[1]) : undefined, text, feedback });
  }
  return found;
}

function readChoices(answers: string, { format }: Context): GiftPart | NotReadReason {
  const found = answersOf(answers, format);
  if (typeof found === 'string') return found;
  const hasRight = found.some(({ sign }) => sign === '=');
  const shares = found.map(({ sign, share }) => share ?? (sign === '=' ? 100 : 0));
  const right = shares.filter((share) => share > 0);
  if (right.length === 0) return 'right';
  if (hasRight && right.length > 1) return right.every((share) => share === 100) ? 'right' : 'weights';
  if (hasRight && right[0] !== 100) return 'weights';
  // Equal shares of the whole, as far as their decimals go.
  const isEqual = right.every((share) => Math.abs(share - 100 / right.length) < 0.01);
  if (!hasRight && !isEqual) return 'weights';
  const options = found.map(({ text, feedback }, index) => option(text, (shares[index] ?? 0) > 0, feedback));
  return { kind: hasRight ? 'single' : 'multiple', options };
}

function readPairs(answers: string, { format }: Context): GiftPart | NotReadReason {
  const found = answersOf(answers, format);
  if (typeof found === 'string') return found;
  const pairs = found.map(({ text }) => {
    const at = text.indexOf('->');
    return at === -1 ? undefined : { left: text.slice(0, at).trim(), right: text.slice(at + 2).trim() };
  });
  if (found.some(({ feedback }) => feedback !== '')) return 'feedback';
  if (found.some(isInPart)) return 'weights';
  if (pairs.some((pair) => pair === undefined)) return 'mixed';
  if (pairs.some((pair) => pair?.left === '')) return 'distractor';
  return { kind: 'matching', pairs: pairs.flatMap((pair) => pair ?? []) };
}

/** Whether an answer counts for less than all points. */
function isInPart({ sign, share = 100 }: Answer): boolean {
  return sign === '~' || share !== 100;
}

/** Answers to type. Without a sign before it there is one: `{two}`. */
function readWords(answers: string, { format }: Context): GiftPart | NotReadReason {
  const found = answersOf(answers.startsWith('=') ? answers : `=${answers}`, format);
  if (typeof found === 'string') return found;
  if (found.some(isInPart)) return 'weights';
  const accepted = found.map(({ text }) => text);
  if (accepted.some((word) => /(?<!\\)\*/.test(word))) return 'wildcard';
  return withOneFeedback(
    accepted.map((word) => word.replaceAll('\\*', '*')),
    found,
  );
}

const exactNumber = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d{1,3})?(?::0*(?:\.0+)?)?$/i;

/** Numbers without a range become words to type. */
function readNumbers(answers: string, { format }: Context): GiftPart | NotReadReason {
  const trimmed = answers.trim();
  const found = answersOf(trimmed.startsWith('=') ? trimmed : `=${trimmed}`, format);
  if (typeof found === 'string') return found;
  if (found.some(isInPart)) return 'weights';
  if (found.some(({ text }) => !exactNumber.test(text))) return 'tolerance';
  return withOneFeedback(
    found.map(({ text }) => text.replace(/:.*$/, '')),
    found,
  );
}

function withOneFeedback(accepted: string[], found: readonly Answer[]): GiftPart | NotReadReason {
  const [feedback = '', ...others] = new Set(found.map((answer) => answer.feedback));
  if (others.length > 0) return 'feedback';
  return { kind: 'short', accepted, ...(feedback === '' ? {} : { feedback }) };
}
