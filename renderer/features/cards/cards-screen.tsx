// Review cards: those due today one after the other, then all of them.
import { Layers } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dueToday, nextDue } from '../../../core/cards/due.ts';
import type { StoredCard } from '../../../core/user-data/events/card.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { stackClass } from '../../ui/layout.ts';
import { Screen } from '../../ui/screen.tsx';
import { useLastRemovedCard } from '../shared/cards/card-actions.ts';
import { MakeCard } from '../shared/cards/make-card.tsx';
import { UndoRemoval } from '../shared/undo.tsx';
import { answerCard } from './answer-card.ts';
import { CardFiles } from './card-files.tsx';
import { CardList } from './card-list.tsx';
import { ReviewCard } from './review-card.tsx';

/** Review cards. */
export function CardsScreen() {
  const t = useTranslations('cards');
  const language = useLanguage();
  const cards = useUserData((data) => data.cards);
  const [now, setNow] = useState(() => new Date());
  const byHand = { front: '', back: '', origin: 'hand', address: undefined, language } as const;
  return (
    <Screen title={t('title')} width="list" lead={t('lead')}>
      <div className={stackClass(16)}>
        <UndoRemoval
          of={useLastRemovedCard}
          words={(words) => t('removed', { words })}
          undoWords={t('undo')}
        />
        {cards.length === 0 ? (
          <EmptyState icon={Layers} sentence={t('none')} cause={t('noneText', { make: t('make') })}>
            <MakeCard card={byHand} look="main" />
          </EmptyState>
        ) : (
          <>
            <Review cards={cards} now={now} onAnswered={() => setNow(new Date())} />
            <div>
              <MakeCard card={byHand} />
            </div>
            <CardList cards={cards} now={now} />
          </>
        )}
        <CardFiles cards={cards} />
      </div>
    </Screen>
  );
}

function Review(props: {
  readonly cards: readonly StoredCard[];
  readonly now: Date;
  readonly onAnswered: () => void;
}) {
  const { cards, now, onAnswered } = props;
  const [hasAnswered, setAnswered] = useState(false);
  const due = dueToday(cards, now);
  const [card] = due;
  if (!card) return <Done cards={cards} now={now} />;
  return (
    <ReviewCard
      key={`${card.id} ${card.memory?.reviews ?? 0}`}
      card={card}
      now={now}
      left={due.length}
      takesFocus={hasAnswered}
      onAnswer={(grade) => {
        void answerCard(card, grade, new Date());
        setAnswered(true);
        onAnswered();
      }}
    />
  );
}

/** Nothing is left today: when the next cards come back. */
function Done({ cards, now }: { readonly cards: readonly StoredCard[]; readonly now: Date }) {
  const t = useTranslations('cards');
  const { until } = useFormats();
  const next = nextDue(cards, now);
  return (
    <p role="status">
      {t('done')}
      {next && ` ${t('next', { count: next.count, when: until(next.at.toISOString(), now) })}`}
    </p>
  );
}
