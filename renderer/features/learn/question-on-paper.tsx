// A question for a pencil: letters for what can be chosen, lines and gaps for what is written.
import { useTranslations } from 'use-intl';
import type { Question } from '../../../core/learning/quiz.ts';
import { shuffledPositions } from '../../../core/learning/shuffle.ts';
import { PaperNote } from '../../ui/print-sheet.tsx';
import styles from './question-on-paper.module.css';
import { useHint } from './use-hint.ts';

/** The order on paper is the same on every computer, so that a trainer can read answers out by their letters. */
const paperSeed = 1;

/** The question with room for its answer. */
export function QuestionOnPaper({ question }: { readonly question: Question }) {
  const t = useTranslations('learn');
  const hint = useHint(question);
  const { given, lettered } = onPaper(question);
  return (
    <>
      {question.kind === 'scenario' && <blockquote>{question.scenario}</blockquote>}
      <h3>{question.prompt}</h3>
      <PaperNote>{hint}</PaperNote>
      {given.length > 0 && (
        <ol className={styles['given']}>
          {given.map((text) => (
            <li key={text}>
              {text} <span className={styles['blank']} aria-hidden />
            </li>
          ))}
        </ol>
      )}
      {lettered.length > 0 && <Lettered texts={lettered} />}
      {question.kind === 'cloze' && <p>{question.text.replace(/\{(\d+)\}/g, '($1) ____________________')}</p>}
      {question.kind === 'branching' && (
        <ol className={styles['given']}>
          {question.steps.map(({ text, options }) => (
            <li key={text} className={styles['story']}>
              {text}
              <Lettered
                texts={options.map((option) =>
                  option.next === undefined
                    ? option.text
                    : `${option.text} ${t('goesTo', { number: option.next + 1 })}`,
                )}
              />
            </li>
          ))}
        </ol>
      )}
      {(question.kind === 'ordering' || question.kind === 'short') && (
        <p className={styles['line']} aria-hidden />
      )}
    </>
  );
}

function Lettered({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ol className={styles['letters']}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  );
}

/** What letters stand for, what a letter is written at, and the right letters or words. */
type PaperQuestion = {
  readonly lettered: readonly string[];
  readonly given: readonly string[];
  readonly right: string;
};

/** A question as it stands on paper. */
export function onPaper(question: Question): PaperQuestion {
  switch (question.kind) {
    case 'ordering': {
      const places = shuffledPositions(question.items.length, paperSeed, question.id);
      return {
        lettered: places.map((place) => question.items[place] ?? ''),
        given: [],
        right: question.items.map((_, index) => letter(places.indexOf(index))).join(' '),
      };
    }
    case 'matching': {
      const places = shuffledPositions(question.pairs.length, paperSeed, question.id);
      const lettered = [...new Set(places.map((place) => question.pairs[place]?.right ?? ''))];
      return {
        lettered,
        given: question.pairs.map(({ left }) => left),
        right: question.pairs
          .map(({ right }, index) => `${index + 1} ${letter(lettered.indexOf(right))}`)
          .join(', '),
      };
    }
    case 'short':
      return { lettered: [], given: [], right: question.accepted.join(' / ') };
    case 'cloze':
      return {
        lettered: [],
        given: [],
        right: question.gaps.map(([best], index) => `${index + 1} ${best}`).join(', '),
      };
    case 'branching':
      return {
        lettered: [],
        given: [],
        right: question.steps.map(({ options }, index) => `${index + 1} ${rightLetters(options)}`).join(', '),
      };
    default:
      return {
        lettered: question.options.map(({ text }) => text),
        given: [],
        right: rightLetters(question.options),
      };
  }
}

function rightLetters(options: readonly { readonly isCorrect: boolean }[]): string {
  return options.flatMap(({ isCorrect }, index) => (isCorrect ? [letter(index)] : [])).join(' ');
}

function letter(index: number): string {
  return String.fromCodePoint(65 + index);
}
