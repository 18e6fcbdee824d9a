// One review card: its front, then its back with the four answers and when each would bring it back.
import { BookOpen } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Grade, grades } from '../../../core/cards/memory.ts';
import { memoryAfter } from '../../../core/cards/schedule.ts';
import type { StoredCard } from '../../../core/user-data/events/card.ts';
import { navigate } from '../../app/routes/routes.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { textClass } from '../../ui/text.ts';
import styles from './review-card.module.css';
import { useCardPlace } from './use-card-place.ts';

/** The card. Its keys work while the focus is in it, so that no slip elsewhere answers a card. */
export function ReviewCard(props: {
  readonly card: StoredCard;
  readonly now: Date;
  /** Cards that are left today, this one included. */
  readonly left: number;
  /** Whether another card was answered before, so that the focus goes on with this one. */
  readonly takesFocus: boolean;
  readonly onAnswer: (grade: Grade) => void;
}) {
  const t = useTranslations('cards');
  const { card, now, takesFocus } = props;
  const [isShown, setShown] = useState(false);
  const isAnswered = useRef(false);
  const place = useCardPlace(card);
  const show = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const moves = useRef(takesFocus);
  useEffect(() => {
    if (moves.current) show.current?.focus();
  }, []);
  useEffect(() => {
    if (isShown) back.current?.focus();
  }, [isShown]);
  /** The card stays until its answer is stored; a second press must not answer it twice. */
  const answer = (grade: Grade): void => {
    if (!isAnswered.current) props.onAnswer(grade);
    isAnswered.current = true;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const grade = grades[Number(event.key) - 1];
    if (isShown && grade) {
      event.preventDefault();
      answer(grade);
    }
    // By its place, so that it works on Greek keyboards.
    if (event.code === 'KeyO' && place) {
      event.preventDefault();
      navigate(place);
    }
  };
  return (
    <section
      className={classes(stackClass(16), cardClass(24), styles['card'])}
      aria-label={t('card')}
      onKeyDown={onKey}
      data-review-card={card.id}
    >
      <p className={textClass('note', 'figures')} role="status">
        {t('left', { count: props.left })}
      </p>
      <p className={styles['front']} lang={card.language}>
        {card.front}
      </p>
      {isShown ? (
        <>
          <div ref={back} tabIndex={-1} className={styles['back']} lang={card.language} data-card-back>
            {card.back}
          </div>
          <Answers card={card} now={now} onAnswer={answer} />
        </>
      ) : (
        <div className={rowClass(8)}>
          <Button ref={show} look="main" isTall onPress={() => setShown(true)}>
            {t('showAnswer')}
          </Button>
        </div>
      )}
      {place && (
        <div>
          <LinkButton to={place} look="plain" aria-keyshortcuts="O">
            <Icon of={BookOpen} />
            {t('toPlace')}
            <kbd aria-hidden>O</kbd>
          </LinkButton>
        </div>
      )}
    </section>
  );
}

function Answers(props: {
  readonly card: StoredCard;
  readonly now: Date;
  readonly onAnswer: (grade: Grade) => void;
}) {
  const t = useTranslations('cards');
  const { until } = useFormats();
  const { card, now, onAnswer } = props;
  return (
    <fieldset className={styles['answers']}>
      <legend>{t('howWell')}</legend>
      {grades.map((grade, index) => (
        <Button
          key={grade}
          isTall
          onPress={() => onAnswer(grade)}
          aria-keyshortcuts={String(index + 1)}
          data-grade={grade}
        >
          <span className={styles['grade']}>
            <span>
              <kbd aria-hidden>{index + 1}</kbd> {t(`grades.${grade}`)}
            </span>
            <span className={textClass('small', 'figures')}>
              {until(memoryAfter(card.memory, grade, now).due, now)}
            </span>
          </span>
        </Button>
      ))}
    </fieldset>
  );
}
