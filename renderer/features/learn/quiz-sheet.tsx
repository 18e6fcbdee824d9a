// A quiz on paper: the questions with room for answers, and behind them, where wanted, the answers with their reasons.
import { useTranslations } from 'use-intl';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import type { Question, Quiz } from '../../../core/learning/quiz.ts';
import { shuffledPositions } from '../../../core/learning/shuffle.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { PaperNote, PrintSheet } from '../../ui/print-sheet.tsx';
import { hintOf } from './hint-of.ts';
import styles from './quiz-sheet.module.css';

/** The order on paper is the same on every computer, so that a trainer can read answers out by their letters. */
const paperSeed = 1;

/** The sheet; on paper only. */
export function QuizSheet(props: {
  readonly module: ResourceRow;
  readonly quiz: Quiz;
  readonly line: SourceLine;
  readonly hasAnswers: boolean;
}) {
  const t = useTranslations('learn');
  const { module, quiz, line, hasAnswers } = props;
  return (
    <PrintSheet className={styles['sheet']} data-quiz-sheet>
      <h2 lang={module.language}>{module.title}</h2>
      <p className={styles['name']}>{t('paperName')}</p>
      <ol lang={module.language}>
        {quiz.questions.map((question) => (
          <li key={question.id}>
            <Asked question={question} />
          </li>
        ))}
      </ol>
      {hasAnswers && (
        <section className={styles['answers']}>
          <h2>{t('paperAnswers')}</h2>
          <ol lang={module.language}>
            {quiz.questions.map((question) => (
              <li key={question.id}>
                <strong>{onPaper(question).right}</strong> {question.feedback}
              </li>
            ))}
          </ol>
        </section>
      )}
      <PaperNote>{line.line}</PaperNote>
    </PrintSheet>
  );
}

function Asked({ question }: { readonly question: Question }) {
  const t = useTranslations('learn');
  const { given, lettered } = onPaper(question);
  return (
    <>
      {question.kind === 'scenario' && <blockquote>{question.scenario}</blockquote>}
      <h3>{question.prompt}</h3>
      <PaperNote>{t(hintOf[question.kind])}</PaperNote>
      {given.length > 0 && (
        <ol className={styles['given']}>
          {given.map((text) => (
            <li key={text}>
              {text} <span className={styles['blank']} aria-hidden />
            </li>
          ))}
        </ol>
      )}
      <ol className={styles['letters']}>
        {lettered.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {question.kind === 'ordering' && <p className={styles['line']} aria-hidden />}
    </>
  );
}

/** A question for a pencil: what letters stand for, what a letter is written at, and the right letters. */
type PaperQuestion = {
  readonly lettered: readonly string[];
  readonly given: readonly string[];
  readonly right: string;
};

function onPaper(question: Question): PaperQuestion {
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
    default:
      return {
        lettered: question.options.map(({ text }) => text),
        given: [],
        right: question.options
          .flatMap(({ isCorrect }, index) => (isCorrect ? [letter(index)] : []))
          .join(' '),
      };
  }
}

function letter(index: number): string {
  return String.fromCodePoint(65 + index);
}
