// All review cards of a person, each with where it comes from and when it comes back, to change and to remove.
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dueOf } from '../../../core/cards/due.ts';
import type { StoredCard } from '../../../core/user-data/events/card.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Button } from '../../ui/button.tsx';
import { EntryFacts, EntryQuote, EntryRow } from '../../ui/entry-row.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { cardName, changeCard, removeCard } from '../shared/cards/card-actions.ts';
import { CardDialog } from '../shared/cards/card-dialog.tsx';
import { useCardPlace } from './use-card-place.ts';

/** Rows shown at first, and more each time: thousands of rows would make the screen slow. */
const shownRows = 50;

/** The list, the newest card first. */
export function CardList({ cards, now }: { readonly cards: readonly StoredCard[]; readonly now: Date }) {
  const t = useTranslations('cards');
  const [limit, setLimit] = useState(shownRows);
  const [editedId, setEditedId] = useState<string>();
  const edited = cards.find(({ id }) => id === editedId);
  const shown = cards.toReversed().slice(0, limit);
  return (
    <Panel title={t('all')} lead={t('count', { count: cards.length })}>
      <ul>
        {shown.map((card) => (
          <CardRow key={card.id} card={card} now={now} onEdit={() => setEditedId(card.id)} />
        ))}
      </ul>
      {shown.length < cards.length && (
        <div>
          <Button onPress={() => setLimit(limit + 4 * shownRows)}>{t('more')}</Button>
        </div>
      )}
      {edited && (
        <CardDialog
          title={t('changeCard')}
          sides={edited}
          language={edited.language}
          onKeep={(sides) => changeCard(edited, sides)}
          onClose={() => setEditedId(undefined)}
        />
      )}
    </Panel>
  );
}

function CardRow(props: { readonly card: StoredCard; readonly now: Date; readonly onEdit: () => void }) {
  const t = useTranslations('cards');
  const { until } = useFormats();
  const { card, now } = props;
  const place = useCardPlace(card);
  const words = cardName(card);
  const isDue = Date.parse(dueOf(card)) <= now.getTime();
  return (
    <EntryRow
      data-card-row={card.id}
      tools={
        <>
          <IconButton icon={Pencil} name={t('change', { words })} onPress={props.onEdit} />
          <IconButton icon={Trash2} name={t('remove', { words })} onPress={() => void removeCard(card)} />
        </>
      }
    >
      <p lang={card.language}>{card.front}</p>
      <EntryQuote lang={card.language}>{card.back}</EntryQuote>
      <EntryFacts>
        <span>{isDue ? t('isDue') : t('comesBack', { when: until(dueOf(card), now) })}</span>
        {place ? (
          <a href={hrefOf(place)}>{t(`origins.${card.origin}`)}</a>
        ) : (
          <span>{t(`origins.${card.origin}`)}</span>
        )}
      </EntryFacts>
    </EntryRow>
  );
}
