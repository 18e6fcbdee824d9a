// A module in the web edition: its lessons one by one, and its quiz, of which nothing is kept.

import type { Resource } from '../kit/catalogue.ts';
import { el, type WebNode } from './node.ts';
import { questionView } from './question-view.ts';
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
