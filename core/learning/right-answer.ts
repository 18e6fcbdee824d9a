// A question and its right answer as plain text, for a review card.
import type { Question } from './quiz.ts';

/** What is asked, with the situation it is about. */
export function questionText(question: Question): string {
  switch (question.kind) {
    case 'scenario':
      return `${question.scenario}\n\n${question.prompt}`;
    case 'cloze':
      return `${question.prompt}\n\n${question.text.replace(/\{(\d{1,2})\}/g, '($1) …')}`;
    case 'branching':
      return `${question.prompt}\n\n${question.steps[0]?.text ?? ''}`;
    default:
      return question.prompt;
  }
}

/** What is right, and why. */
export function rightAnswerText(question: Question): string {
  return `${rightWords(question)}\n\n${question.feedback}`;
}

function rightWords(question: Question): string {
  switch (question.kind) {
    case 'ordering':
      return question.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'matching':
      return question.pairs.map(({ left, right }) => `${left} → ${right}`).join('\n');
    case 'short':
      return question.accepted.join(' / ');
    case 'cloze':
      return question.text.replace(
        /\{(\d{1,2})\}/g,
        (_, number: string) => question.gaps[Number(number) - 1]?.[0] ?? '',
      );
    case 'branching':
      return question.steps
        .map(({ text, options }) => [text, ...rightTexts(options)].join('\n→ '))
        .join('\n\n');
    default:
      return rightTexts(question.options).join('\n');
  }
}

function rightTexts(options: readonly { readonly text: string; readonly isCorrect: boolean }[]): string[] {
  return options.filter(({ isCorrect }) => isCorrect).map(({ text }) => text);
}
