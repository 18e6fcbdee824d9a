// The button that makes a review card of something: its dialog comes filled with what is known.
import { Layers } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { cardLimit } from '../../../../core/user-data/events/card.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { Button, type ButtonLook } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { addCards, type CardDraft, cardName, roomForCards } from './card-actions.ts';
import { CardDialog } from './card-dialog.tsx';

/** The button. `card` has what is known of the card; a person writes the rest. */
export function MakeCard(props: { readonly card: CardDraft; readonly look?: ButtonLook | 'icon' }) {
  const t = useTranslations('cards');
  const { card, look = 'quiet' } = props;
  const [isOpen, setOpen] = useState(false);
  // Lists have one such button for each row: its name says of what.
  const words = cardName({ front: card.front === '' ? card.back : card.front });
  const name = words === '' ? t('make') : t('makeOf', { words });
  const open = (): void => {
    if (roomForCards() > 0) setOpen(true);
    else showNotice({ kind: 'words', words: t('full', { count: cardLimit }) });
  };
  return (
    <>
      {look === 'icon' ? (
        <IconButton icon={Layers} name={name} onPress={open} />
      ) : (
        <Button icon={Layers} look={look} aria-label={name} onPress={open}>
          {t('make')}
        </Button>
      )}
      {isOpen && (
        <CardDialog
          title={t('newCard')}
          sides={card}
          language={card.language}
          onKeep={(sides) => addCards([{ ...card, ...sides }])}
          done={t('made')}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
