// One question, answered in place: fields first, then the right answer, the reason, its reference, and the way on.
import { ArrowRight, Quote, RotateCcw } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import type { Answer } from '../../../core/learning/answer.ts';
import { acceptedOf, fitsQuestion, markAnswer } from '../../../core/learning/mark-answer.ts';
import type { Question } from '../../../core/learning/quiz.ts';
import { shuffledPositions } from '../../../core/learning/shuffle.ts';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { AnswerFields } from './answer-fields.tsx';
import { AnsweredQuestion } from './answered-question.tsx';
import { Feedback } from './feedback.tsx';
import styles from './question-card.module.css';
import { useHint } from './use-hint.ts';
import { useReference } from './use-reference.ts';

type CardProps = {
  readonly question: Question;
  /** Counts from 1. */
  readonly number: number;
  readonly total: number;
  readonly seed: number;
  readonly language: Language;
  /** Suffix of the kit of the module. */
  readonly origin: string;
  /** The kept answer. */
  readonly given: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
  /** Whether the question takes the focus when it comes, because what led to it is gone. */
  readonly takesFocus: boolean;
  /** What comes after an answer. */
  readonly forward: { readonly label: string; readonly go: () => void };
};

/** A question with its answer. */
export function QuestionCard(props: CardProps) {
  const { question, number, total, seed, language } = props;
  const t = useTranslations('learn');
  const [answered, setAnswered] = useState(props.given);
  const [draft, setDraft] = useState<Answer>(() => emptyAnswer(question, seed));
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const feedback = useRef<HTMLDivElement>(null);
  const wasTouched = useRef(false);
  const prompt = useId();
  const hint = useId();
  const hintWords = useHint(question);
  // Looked up before it is shown: a line that comes later would push the button below it away from under the pointer.
  const reference = useReference(question.reference, props.origin);
  useEffect(() => {
    // What had the focus is gone: it goes to what came in its place.
    if (!wasTouched.current) return;
    const next = answered
      ? feedback.current
      : card.current?.querySelector<HTMLElement>('form input, form button');
    next?.focus();
  }, [answered]);
  const takesFocus = useRef(props.takesFocus);
  useEffect(() => {
    if (takesFocus.current) heading.current?.focus();
  }, []);
  const answer = (event: FormEvent): void => {
    event.preventDefault();
    wasTouched.current = true;
    setAnswered(draft);
    props.onAnswer(draft);
  };
  const openAgain = (): void => {
    wasTouched.current = true;
    setDraft(emptyAnswer(question, seed));
    setAnswered(undefined);
  };
  const mark = answered && markAnswer(question, answered);
  return (
    <section
      ref={card}
      aria-labelledby={prompt}
      className={classes(stackClass(12), cardClass(24), styles['card'])}
      data-question={question.id}
      data-mark={mark}
    >
      <p className={textClass('note', 'figures')}>{t('question', { number, total })}</p>
      {question.kind === 'scenario' && (
        <blockquote className={styles['scenario']} lang={language}>
          <Icon of={Quote} size={16} />
          {question.scenario}
        </blockquote>
      )}
      <h2 ref={heading} tabIndex={-1} className={styles['prompt']} id={prompt} lang={language}>
        {question.prompt}
      </h2>
      {answered && mark ? (
        <>
          <AnsweredQuestion question={question} answer={answered} language={language} />
          <Feedback
            ref={feedback}
            question={question}
            mark={mark}
            language={language}
            reference={reference}
          />
          <div className={classes(rowClass(8), 'no-print')}>
            <Button look="main" isTall onPress={props.forward.go}>
              {props.forward.label}
              <Icon of={ArrowRight} />
            </Button>
            {mark !== 'correct' && (
              <Button isTall icon={RotateCcw} onPress={openAgain}>
                {t('answerAgain')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <form className={stackClass(12)} onSubmit={answer}>
          <p className={classes(textClass('note'), styles['hint'])} id={hint}>
            {hintWords}
          </p>
          <AnswerFields
            question={question}
            seed={seed}
            language={language}
            draft={draft}
            onDraft={setDraft}
            labelledBy={prompt}
            describedBy={hint}
          />
          <div>
            <Button type="submit" look="main" isDisabled={!isWhole(question, draft)}>
              {t('answer')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

/** Pairs may be left open, but not all of them. */
function isWhole(question: Question, draft: Answer): boolean {
  if (draft.kind === 'match' && draft.matched.every((pair) => pair === null)) return false;
  return fitsQuestion(question, draft);
}

/** No choice, no pair, no word, no step, and items in the attempt's own order. */
function emptyAnswer(question: Question, seed: number): Answer {
  switch (question.kind) {
    case 'ordering':
      return { kind: 'order', order: shuffledPositions(question.items.length, seed, question.id) };
    case 'matching':
      return { kind: 'match', matched: question.pairs.map(() => null) };
    case 'short':
    case 'cloze':
      return { kind: 'words', typed: acceptedOf(question).map(() => '') };
    case 'branching':
      return { kind: 'path', path: [] };
    default:
      return { kind: 'choice', chosen: [] };
  }
}
