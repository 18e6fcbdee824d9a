// A module in the web edition: its lessons one by one, and its quiz, of which nothing is kept.

import type { Resource } from '../kit/catalogue.ts';
import type { Question } from '../learning/quiz.ts';
import { el, type WebNode } from './node.ts';
import type { WebSetting } from './setting.ts';
import { writtenView } from './work-views.ts';

/** What a module holds. */
export function moduleView({ words, kit }: WebSetting, module: Resource): WebNode[] {
  const lessons = module.lessons ?? [];
  const links = lessons.map((lesson) =>
    el('li', {}, el('a', { href: `#${module.id}/${lesson.id}` }, lesson.title)),
  );
  return [
    el('h2', { tabindex: '-1' }, module.title),
    el(
      'p',
      { class: 'facts' },
      [module.minutes && `${module.minutes} ${kit.start.minutes}`].filter(Boolean).join(' · '),
    ),
    el('p', {}, module.description ?? ''),
    el('ol', {}, links),
    module.quiz ? el('p', {}, el('a', { href: `#${module.id}/quiz` }, words.quiz)) : '',
  ];
}

/** A lesson with the way to the next one. */
export function lessonView(setting: WebSetting, module: Resource, lessonId: string): WebNode[] {
  const lessons = module.lessons ?? [];
  const at = lessons.findIndex(({ id }) => id === lessonId);
  const lesson = lessons[at];
  if (!lesson) return moduleView(setting, module);
  const next = lessons[at + 1];
  const goesOn = next
    ? el('a', { href: `#${module.id}/${next.id}` }, next.title)
    : el('a', { href: `#${module.id}/quiz` }, setting.words.quiz);
  return [
    el('p', { class: 'facts' }, el('a', { href: `#${module.id}` }, module.title)),
    el('h2', { tabindex: '-1' }, lesson.title),
    el('p', { class: 'facts' }, setting.words.lesson(at + 1, lessons.length)),
    ...writtenView(setting, `${module.id}/${lesson.id}`, lesson.file.path, module.sources),
    next || module.quiz ? el('p', { class: 'next' }, goesOn) : '',
  ];
}

/** The questions of a quiz. What is chosen is judged by the script of the page. */
export function quizView(setting: WebSetting, module: Resource): WebNode[] {
  const { words, texts } = setting;
  const quiz = texts.quizzes[module.quiz?.path ?? ''];
  if (!quiz) return moduleView(setting, module);
  return [
    el('p', { class: 'facts' }, el('a', { href: `#${module.id}` }, module.title)),
    el('h2', { tabindex: '-1' }, `${words.quiz}: ${module.title}`),
    el('p', {}, words.quizLead),
    ...quiz.questions.map((question, index) => questionView(setting, question, index + 1)),
  ];
}

function questionView({ words }: WebSetting, question: Question, number: number): WebNode {
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
      return question.options.map(({ text }, index) =>
        el(
          'label',
          { class: 'option' },
          el('input', { type, name, value: String(index) }),
          ' ',
          el('span', {}, text),
        ),
      );
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
  }
}

function choice(value: string, words: string): WebNode {
  return el('option', { value }, words);
}

/** Always the same order, and not the right one: the text of the page must not change from opening to opening. */
function mixed(items: readonly string[], seed: string): readonly string[] {
  const turn = 1 + (seed.length % Math.max(1, items.length - 1));
  return [...items.slice(turn), ...items.slice(0, turn)];
}

/** Whether what was chosen is right. `chosen` are the values of ticked options, or by item the chosen place or match. */
export function isRight(
  question: Question,
  chosen: { readonly ticked: readonly number[]; readonly matched: ReadonlyMap<string, string> },
): boolean {
  switch (question.kind) {
    case 'ordering':
      return question.items.every((item, index) => chosen.matched.get(item) === String(index));
    case 'matching':
      return question.pairs.every(({ left, right }) => chosen.matched.get(left) === right);
    default:
      return question.options.every(({ isCorrect }, index) => isCorrect === chosen.ticked.includes(index));
  }
}
