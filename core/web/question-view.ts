// A question of a quiz in the web edition, and whether what was chosen there is right.
import { markAnswer, rightWords, walkedSteps } from '../learning/mark-answer.ts';
import { type Question, textsAroundGaps } from '../learning/quiz.ts';
import { el, type WebNode } from './node.ts';
import type { WebSetting } from './setting.ts';

/** A question with its choices, its button and room for the verdict. `number` counts from 1. */
export function questionView({ words }: WebSetting, question: Question, number: number): WebNode {
  const name = `question-${number}`;
  const scenario = question.kind === 'scenario' ? el('p', {}, question.scenario) : '';
  return el(
    'fieldset',
    { class: 'question', 'data-question': question.id },
    el('legend', {}, `${number}. ${question.prompt}`),
    scenario,
    ...choicesOf(question, name, words),
    el('button', { type: 'button', 'data-answer': '' }, words.answer),
    el('p', { class: 'verdict', role: 'status' }),
  );
}

function choicesOf(question: Question, name: string, words: WebSetting['words']): WebNode[] {
  switch (question.kind) {
    case 'single':
    case 'scenario':
    case 'multiple': {
      const type = question.kind === 'multiple' ? 'checkbox' : 'radio';
      return optionsOf(question.options, name, type);
    }
    case 'ordering':
      return mixed(question.items, question.id).map((item) =>
        el(
          'label',
          { class: 'option' },
          el(
            'select',
            { 'data-item': item, 'aria-label': `${words.place}: ${item}` },
            choice('', '–'),
            ...question.items.map((_, index) => choice(String(index), String(index + 1))),
          ),
          ' ',
          el('span', {}, item),
        ),
      );
    case 'matching': {
      const rights = mixed(
        question.pairs.map(({ right }) => right),
        question.id,
      );
      return question.pairs.map(({ left }) =>
        el(
          'label',
          { class: 'option' },
          el('span', {}, left),
          ' ',
          el(
            'select',
            { 'data-item': left },
            choice('', words.matchChoose),
            ...rights.map((right) => choice(right, right)),
          ),
        ),
      );
    }
    case 'short':
      return [typedField(words.yourAnswer)];
    case 'cloze':
      return [
        el(
          'p',
          { class: 'gaps' },
          textsAroundGaps(question.text).flatMap((text, index) =>
            index === 0 ? [text] : [typedField(words.gap(index)), text],
          ),
        ),
      ];
    case 'branching':
      return question.steps.map(({ text, options }, index) =>
        el(
          'div',
          { 'data-step': String(index), role: 'group', 'aria-label': words.step(index + 1) },
          el('p', {}, text),
          optionsOf(options, `${name}-${index}`, 'radio'),
        ),
      );
  }
}

function optionsOf(
  options: readonly { readonly text: string }[],
  name: string,
  type: 'checkbox' | 'radio',
): WebNode[] {
  return options.map(({ text }, index) =>
    el(
      'label',
      { class: 'option' },
      el('input', { type, name, value: String(index) }),
      ' ',
      el('span', {}, text),
    ),
  );
}

function typedField(label: string): WebNode {
  return el('input', {
    type: 'text',
    'data-typed': '',
    'aria-label': label,
    maxlength: '200',
    autocomplete: 'off',
  });
}

function choice(value: string, words: string): WebNode {
  return el('option', { value }, words);
}

/** Always the same order, and not the right one: the text of the page must not change from opening to opening. */
function mixed(items: readonly string[], seed: string): readonly string[] {
  const turn = 1 + (seed.length % Math.max(1, items.length - 1));
  return [...items.slice(turn), ...items.slice(0, turn)];
}

/** What a person chose on the page. */
export type WebAnswer = {
  /** Values of ticked options. */
  readonly ticked: readonly number[];
  /** By item the chosen place or match. */
  readonly matched: ReadonlyMap<string, string>;
  readonly typed: readonly string[];
  /** The option chosen at each step, by the index of the step. */
  readonly decided: ReadonlyMap<number, number>;
};

/** Whether what was chosen is right. */
export function isRight(question: Question, given: WebAnswer): boolean {
  switch (question.kind) {
    case 'ordering':
      return question.items.every((item, index) => given.matched.get(item) === String(index));
    case 'matching':
      return question.pairs.every(({ left, right }) => given.matched.get(left) === right);
    case 'short':
    case 'cloze':
      return rightWords(question, given.typed).every(Boolean);
    case 'branching':
      return markAnswer(question, { kind: 'path', path: pathOf(question, given.decided) }) === 'correct';
    default:
      return question.options.every(({ isCorrect }, index) => isCorrect === given.ticked.includes(index));
  }
}

/** The steps of a story that what was decided so far leads to, by index. */
export function openSteps(
  question: Extract<Question, { kind: 'branching' }>,
  decided: ReadonlyMap<number, number>,
): number[] {
  return walkedSteps(question, pathOf(question, decided)).map(({ index }) => index);
}

function pathOf(
  question: Extract<Question, { kind: 'branching' }>,
  decided: ReadonlyMap<number, number>,
): number[] {
  const path: number[] = [];
  for (;;) {
    const present = walkedSteps(question, path).at(-1);
    const chosen = present && !present.option ? decided.get(present.index) : undefined;
    if (chosen === undefined) return path;
    path.push(chosen);
  }
}
