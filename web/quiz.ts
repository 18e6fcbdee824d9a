// Answers of a quiz: judged at once, with the reason, and kept nowhere.
import type { Question } from '../core/learning/quiz.ts';
import { isRight } from '../core/web/module-views.ts';
import type { WebSetting } from '../core/web/setting.ts';

/** Judges a question when its button is pressed. */
export function judgeQuestions(view: Element, questions: readonly Question[], { words }: WebSetting): void {
  for (const field of view.querySelectorAll<HTMLElement>('[data-question]')) {
    const question = questions.find(({ id }) => id === field.dataset['question']);
    const verdict = field.querySelector('.verdict');
    if (!question || !verdict) continue;
    field.querySelector('[data-answer]')?.addEventListener('click', () => {
      const ticked = [...field.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) =>
        Number(value),
      );
      const matched = new Map(
        [...field.querySelectorAll<HTMLSelectElement>('select')].map((box) => [
          box.dataset['item'] ?? '',
          box.value,
        ]),
      );
      const right = isRight(question, { ticked, matched });
      field.dataset['right'] = String(right);
      const order =
        question.kind === 'ordering' && !right ? ` ${words.rightOrder}: ${question.items.join(' → ')}.` : '';
      verdict.textContent = `${right ? words.right : words.wrong}. ${question.feedback}${order}`;
    });
  }
}
