// Writing of GIFT: questions as Moodle imports them. What GIFT cannot represent is not written.
import type { Question } from '../../learning/quiz.ts';
import { escapeSigns, needsFormat, writtenText } from './gift-text.ts';

/** The text of a question; undefined if GIFT has no such question, or if it would be read as another one. */
export function giftQuestion(question: Question): string | undefined {
  const written = writtenAnswers(question);
  if (written === undefined) return undefined;
  const { stem, answers, after = '', isNoted = false } = written;
  const note = isNoted ? `// kind: ${question.kind}\n` : '';
  const format = needsFormat(stem) || needsFormat(after) ? '[plain]' : '';
  const feedback = `  ####${writtenText(question.feedback)}`;
  const lines = [...answers.map((answer) => `  ${answer}`), feedback];
  return `${note}// reference: ${question.reference}\n::${question.id}::${format}${escapeSigns(stem)}{\n${lines.join('\n')}\n}${escapeSigns(after)}\n`;
}

/** A question as GIFT has it. `isNoted`: its kind is in a comment, since GIFT does not know it. */
type Written = {
  readonly stem: string;
  readonly answers: readonly string[];
  readonly after?: string;
  readonly isNoted?: boolean;
};

function writtenAnswers(question: Question): Written | undefined {
  const { prompt } = question;
  switch (question.kind) {
    case 'single':
      return { stem: prompt, answers: question.options.map((option) => choice(option, 0)) };
    case 'scenario': {
      const answers = question.options.map((option) => choice(option, 0));
      // The last empty line divides the scenario from the prompt.
      const isDivided = !prompt.includes('\n\n');
      return isDivided ? { stem: `${question.scenario}\n\n${prompt}`, answers, isNoted: true } : undefined;
    }
    case 'multiple': {
      const right = question.options.filter(({ isCorrect }) => isCorrect).length;
      return { stem: prompt, answers: question.options.map((option) => choice(option, right)) };
    }
    case 'matching': {
      const isClear = question.pairs.every(({ left }) => !left.includes('->') && left.trim() !== '');
      const answers = question.pairs.map(({ left, right }) => `=${worded(`${left} -> ${right}`)}`);
      return isClear ? { stem: prompt, answers } : undefined;
    }
    case 'short':
      return areWords(question.accepted) ? { stem: prompt, answers: question.accepted.map(word) } : undefined;
    case 'cloze': {
      const [accepted = [], ...more] = question.gaps;
      const [before = '', after = ''] = question.text.split('{1}');
      const isDivided = !question.text.includes('\n\n');
      if (more.length > 0 || !isDivided || !areWords(accepted)) return undefined;
      return { stem: `${prompt}\n\n${before}`, after, answers: accepted.map(word), isNoted: true };
    }
    default:
      return undefined;
  }
}

type Option = { readonly text: string; readonly isCorrect: boolean; readonly feedback?: string | undefined };

/** An answer to choose. `shares` is the number of right ones where several are, else 0. */
function choice({ text, isCorrect, feedback = '' }: Option, shares: number): string {
  const whole = shares === 0 ? 100 : Number((100 / shares).toFixed(5));
  // Words that begin like a share need one before them.
  const isShown = shares > 0 || text.startsWith('%');
  const share = isShown ? `%${isCorrect ? whole : shares > 0 ? -100 : 0}%` : '';
  const sign = isCorrect && shares === 0 ? '=' : '~';
  return `${sign}${share}${writtenText(text)}${feedback === '' ? '' : `#${writtenText(feedback)}`}`;
}

/** Words with an arrow would be read as pairs. */
function areWords(accepted: readonly string[]): boolean {
  return accepted.every((word) => !word.includes('->'));
}

function word(text: string): string {
  return `=${worded(text.replaceAll('*', '\\*'))}`;
}

/** Words behind a sign. Those that begin like a share need one before them. */
function worded(text: string): string {
  return `${text.startsWith('%') ? '%100%' : ''}${writtenText(text)}`;
}
