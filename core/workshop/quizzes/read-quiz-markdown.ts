// Reading of a quiz in Markdown: a heading for each question, lists for its answers.
import {
  type DraftOption,
  type DraftQuestion,
  draftQuestionSchema,
  freeQuestionId,
} from '../draft-question.ts';
import { inLatinLetters } from '../latin-letters.ts';
import { type NotRead, notRead, type ReadQuestions } from './quiz-import.ts';

/** A question as far as its lines were read. */
type Started = {
  readonly line: number;
  readonly prompt: string;
  readonly paragraphs: string[][];
  readonly options: { text: string; isCorrect: boolean; feedback: string[] }[];
  readonly items: string[];
  readonly pairs: { left: string; right: string }[];
  readonly answers: string[][];
  readonly feedback: string[];
  reference: string;
};

/** Reads the form that docs/content-format.md describes. Lines that mean nothing are listed; the rest of their question is read. */
export function readQuizMarkdown(text: string): ReadQuestions {
  const left: NotRead[] = [];
  const started: Started[] = [];
  let isAfterEmpty = true;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const heading = /^##\s+(\S.*)$/.exec(line.trimEnd());
    const current = started.at(-1);
    if (heading) started.push(start(index + 1, heading[1] ?? ''));
    else if (line.trim() !== '' && !(current && takeLine(line, current, isAfterEmpty))) {
      left.push(notRead(index + 1, line, 'line'));
    }
    isAfterEmpty = line.trim() === '';
  }
  const questions: DraftQuestion[] = [];
  const ids = new Set<string>();
  for (const one of started) {
    const own = ownFields(one);
    if (own === undefined) {
      left.push(notRead(one.line, one.prompt, isEmpty(one) ? 'description' : 'mixed'));
      continue;
    }
    const words = inLatinLetters(one.prompt)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 30)
      .replace(/^-|-$/g, '');
    const id = freeQuestionId(words, (taken) => ids.has(taken));
    const { prompt, reference, feedback } = one;
    const parsed = draftQuestionSchema.safeParse({
      id,
      prompt,
      ...own,
      feedback: feedback.join('\n'),
      reference,
    });
    if (!parsed.success) left.push(notRead(one.line, prompt, 'too-long'));
    else {
      ids.add(id);
      questions.push(parsed.data);
    }
  }
  return { questions, notRead: left.sort((one, other) => one.line - other.line) };
}

function start(line: number, prompt: string): Started {
  return {
    line,
    prompt,
    paragraphs: [],
    options: [],
    items: [],
    pairs: [],
    answers: [],
    feedback: [],
    reference: '',
  };
}

const optionLine = /^[-*]\s+\[([ xX])\]\s+(\S.*)$/;
const orderLine = /^\d{1,2}[.)]\s+(\S.*)$/;
const answerLine = /^(?:answer|απάντηση|risposta|resposta):\s*(\S.*)$/i;
const referenceLine = /^(?:reference|παραπομπή|riferimento|referência):\s*(\S+)$/i;

/** Whether a line means something in a question. */
function takeLine(line: string, question: Started, isAfterEmpty: boolean): boolean {
  const text = line.trim();
  const last = question.options.at(-1);
  const option = optionLine.exec(text);
  if (option) {
    question.options.push({ text: option[2] ?? '', isCorrect: option[1] !== ' ', feedback: [] });
    return true;
  }
  if (text.startsWith('>')) {
    // Below an answer, and set in like it, the feedback is that of the answer.
    const own = /^\s+>/.test(line) && last ? last.feedback : question.feedback;
    own.push(text.slice(1).trim());
    return true;
  }
  const [, answer] = answerLine.exec(text) ?? [];
  const [, reference] = referenceLine.exec(text) ?? [];
  const [, item] = orderLine.exec(text) ?? [];
  const pair = pairIn(text);
  if (answer !== undefined) question.answers.push(answer.split('|').map((word) => word.trim()));
  else if (reference !== undefined) question.reference = reference;
  else if (item !== undefined) question.items.push(item);
  else if (pair) question.pairs.push(pair);
  else return takeParagraph(text, question, isAfterEmpty);
  return true;
}

/** `left = right`, with or without the sign of a list. */
function pairIn(text: string): { left: string; right: string } | undefined {
  const at = text.search(/\s=\s/);
  if (at === -1) return undefined;
  const left = text
    .slice(0, at)
    .replace(/^[-*]\s+/, '')
    .trim();
  const right = text.slice(at + 2).trim();
  return left === '' || right === '' ? undefined : { left, right };
}

/** Text is a scenario, or a text with gaps; behind answers, in lists and headings it is neither. */
function takeParagraph(text: string, question: Started, isAfterEmpty: boolean): boolean {
  const { options, items, pairs, answers, feedback, paragraphs } = question;
  const isBehind = options.length + items.length + pairs.length + answers.length + feedback.length > 0;
  if (isBehind || /^(?:#|[-*+]\s|\||```|!\[)/.test(text)) return false;
  const last = paragraphs.at(-1);
  if (isAfterEmpty || !last) paragraphs.push([text]);
  else last.push(text);
  return true;
}

function isEmpty({ options, items, pairs, answers }: Started): boolean {
  return options.length + items.length + pairs.length + answers.length === 0;
}

type OwnFields = Pick<DraftQuestion, 'kind'> & Partial<DraftQuestion>;

/** The fields of the kind that the lines make; undefined if they make none, or two. */
function ownFields(question: Started): OwnFields | undefined {
  const { options, items, pairs, answers, paragraphs } = question;
  const lists = [options, items, pairs, answers].filter((list) => list.length > 0);
  if (lists.length !== 1) return undefined;
  const text = paragraphs.map((lines) => lines.join(' ')).join('\n\n');
  if (options.length > 0) return choices(options, text);
  if (answers.length > 0) {
    const hasGaps = /\{\d{1,2}\}/.test(text);
    if (hasGaps) return { kind: 'cloze', text, gaps: answers };
    return text === '' ? { kind: 'short', accepted: answers.flat() } : undefined;
  }
  if (text !== '') return undefined;
  return items.length > 0 ? { kind: 'ordering', items } : { kind: 'matching', pairs };
}

function choices(options: Started['options'], scenario: string): OwnFields | undefined {
  const own = options.map(({ text, isCorrect, feedback }): DraftOption => {
    const words = feedback.join('\n');
    return { text, isCorrect, ...(words === '' ? {} : { feedback: words }) };
  });
  const isMultiple = own.filter(({ isCorrect }) => isCorrect).length > 1;
  if (scenario === '') return { kind: isMultiple ? 'multiple' : 'single', options: own };
  return isMultiple ? undefined : { kind: 'scenario', scenario, options: own };
}
