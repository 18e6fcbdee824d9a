// What was typed or decided beside what was right.
import { useTranslations } from 'use-intl';
import { acceptedOf, rightWords, walkedSteps } from '../../../core/learning/mark-answer.ts';
import type { Question } from '../../../core/learning/quiz.ts';
import { textClass } from '../../ui/text.ts';
import { AnsweredRow, AnsweredRows, OwnFeedback, type Shown } from './answered-rows.tsx';

/** The words that count, for the one answer or for each gap. */
export function WordsShown({
  question,
  answer,
  language,
}: Shown<Extract<Question, { kind: 'short' | 'cloze' }>>) {
  const t = useTranslations('learn');
  const typed = answer.kind === 'words' ? answer.typed : [];
  const areRight = rightWords(question, typed);
  return (
    <AnsweredRows isOrdered={question.kind === 'cloze'}>
      {acceptedOf(question).map(([best = ''], index) => {
        const words = typed[index]?.trim() ?? '';
        const own = words === '' ? t('notMatched') : t('youWrote', { words });
        return (
          <AnsweredRow
            // biome-ignore lint/suspicious/noArrayIndexKey: two gaps may take the same word.
            key={index}
            state={areRight[index] ? 'right' : 'wrong'}
            note={areRight[index] ? t('isRight') : own}
            {...(question.kind === 'cloze' ? { number: index + 1 } : {})}
          >
            <strong lang={language}>{best}</strong>
          </AnsweredRow>
        );
      })}
    </AnsweredRows>
  );
}

/** The way through a story: what was chosen at each moment, and what would have been right. */
export function PathShown({ question, answer, language }: Shown<Extract<Question, { kind: 'branching' }>>) {
  const t = useTranslations('learn');
  const path = answer.kind === 'path' ? answer.path : [];
  return walkedSteps(question, path).map(({ index, step, option }) => (
    <div key={index}>
      <p className={textClass('quiet')} lang={language}>
        {step.text}
      </p>
      <AnsweredRows>
        {step.options
          .filter((other) => other === option || (other.isCorrect && !option?.isCorrect))
          .map((other) => (
            <AnsweredRow
              key={other.text}
              state={other.isCorrect ? 'right' : 'wrong'}
              note={[other === option ? t('yourChoice') : '', t(other.isCorrect ? 'isRight' : 'isWrong')]
                .filter((words) => words !== '')
                .join(', ')}
            >
              <span lang={language}>{other.text}</span>
              {other === option && other.feedback !== undefined && (
                <OwnFeedback language={language}>{other.feedback}</OwnFeedback>
              )}
            </AnsweredRow>
          ))}
      </AnsweredRows>
    </div>
  ));
}
