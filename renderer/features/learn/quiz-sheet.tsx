// A quiz on paper: the questions with room for answers, and behind them, where wanted, the answers with their reasons.
import { useTranslations } from 'use-intl';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import type { Quiz } from '../../../core/learning/quiz.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { PaperNote, PrintSheet } from '../../ui/print-sheet.tsx';
import { onPaper, QuestionOnPaper } from './question-on-paper.tsx';
import styles from './quiz-sheet.module.css';

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
      <p className={styles['name']}>
        <span>{t('paperPerson')}</span>
        <span>{t('paperDay')}</span>
      </p>
      <ol lang={module.language}>
        {quiz.questions.map((question) => (
          <li key={question.id}>
            <QuestionOnPaper question={question} />
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
