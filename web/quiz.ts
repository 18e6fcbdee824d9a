// Answers of a quiz: judged at once, with the reason, and kept nowhere.
import { acceptedOf } from '../core/learning/mark-answer.ts';
import type { Question } from '../core/learning/quiz.ts';
import { isRight, openSteps, type WebAnswer } from '../core/web/question-view.ts';
import type { WebSetting } from '../core/web/setting.ts';

/** Judges a question when its button is pressed. */
export function judgeQuestions(view: Element, questions: readonly Question[], { words }: WebSetting): void {
  for (const field of view.querySelectorAll<HTMLElement>('[data-question]')) {
    const question = questions.find(({ id }) => id === field.dataset['question']);
    const verdict = field.querySelector('.verdict');
    if (!question || !verdict) continue;
    if (question.kind === 'branching') followStory(field, question);
    field.querySelector('[data-answer]')?.addEventListener('click', () => {
      const right = isRight(question, givenIn(field));
      field.dataset['right'] = String(right);
      const solution = right ? '' : solutionOf(question, words);
      verdict.textContent = `${right ? words.right : words.wrong}. ${question.feedback}${solution}`;
    });
  }
}

/** Shows the moments of a story one by one, as the choices lead on. */
function followStory(field: HTMLElement, question: Extract<Question, { kind: 'branching' }>): void {
  const show = (): void => {
    const open = openSteps(question, givenIn(field).decided);
    for (const step of field.querySelectorAll<HTMLElement>('[data-step]')) {
      step.hidden = !open.includes(Number(step.dataset['step']));
    }
  };
  field.addEventListener('change', show);
  show();
}

function givenIn(field: HTMLElement): WebAnswer {
  const chosen = [...field.querySelectorAll<HTMLInputElement>('input:checked')];
  const stepOf = (input: Element): string | undefined =>
    input.closest<HTMLElement>('[data-step]')?.dataset['step'];
  return {
    ticked: chosen.map(({ value }) => Number(value)),
    matched: new Map(
      [...field.querySelectorAll<HTMLSelectElement>('select')].map((box) => [
        box.dataset['item'] ?? '',
        box.value,
      ]),
    ),
    typed: [...field.querySelectorAll<HTMLInputElement>('[data-typed]')].map(({ value }) => value),
    decided: new Map(chosen.map((input) => [Number(stepOf(input)), Number(input.value)])),
  };
}

/** The right answer in words, where the page does not show it otherwise. */
function solutionOf(question: Question, words: WebSetting['words']): string {
  if (question.kind === 'ordering') return ` ${words.rightOrder}: ${question.items.join(' → ')}.`;
  if (question.kind === 'short' || question.kind === 'cloze') {
    return ` ${words.rightWords}: ${acceptedOf(question)
      .map(([best]) => best)
      .join(', ')}.`;
  }
  return '';
}
