// Review cards as files: save them as CSV or for Anki, and bring cards from such a file.
import { FileDown, FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  type CardForm,
  newCards,
  type ReadCards,
  readCards,
  writeCards,
} from '../../../core/cards/card-files.ts';
import { cardLimit, type StoredCard } from '../../../core/user-data/events/card.ts';
import { cardsService } from '../../data/services/calls.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useSaving } from '../../data/user-data/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { rowClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { Question } from '../../ui/question.tsx';
import { textClass } from '../../ui/text.ts';
import { addCards, roomForCards } from '../shared/cards/card-actions.ts';
import styles from './card-files.module.css';

type Found = ReadCards & { readonly name: string };

/** Lines named one by one; a file that is no list of cards has thousands. */
const namedLines = 100;

/** The ways out and in. */
export function CardFiles({ cards }: { readonly cards: readonly StoredCard[] }) {
  const t = useTranslations('cards');
  const { isSaving, save } = useSaving((file) => t('saved', { file }));
  const [found, setFound] = useState<Found>();
  const saveAs = (form: CardForm): void =>
    void save(() => cardsService.save({ form, text: writeCards(cards, form) }));
  const bring = async (): Promise<void> => {
    const chosen = await cardsService.choose();
    if (!chosen.ok) return showNotice({ kind: 'problem', problem: chosen.problem });
    if (chosen.value === undefined) return;
    const { name, text } = chosen.value;
    if (text === undefined) return showNotice({ kind: 'words', words: t('noText', { name }) });
    const read = readCards(text);
    setFound({ name, unread: read.unread, cards: newCards(read.cards, cards) });
  };
  return (
    <Panel title={t('files')} lead={t('filesText')}>
      <div className={rowClass(8)}>
        {cards.length > 0 && (
          <>
            <Button icon={FileDown} isDisabled={isSaving} onPress={() => saveAs('csv')}>
              {t('saveCsv')}
            </Button>
            <Button icon={FileDown} isDisabled={isSaving} onPress={() => saveAs('anki')}>
              {t('saveAnki')}
            </Button>
          </>
        )}
        <Button icon={FileUp} onPress={() => void bring()}>
          {t('bring')}
        </Button>
      </div>
      {found && <BringQuestion found={found} onClose={() => setFound(undefined)} />}
    </Panel>
  );
}

function BringQuestion({ found, onClose }: { readonly found: Found; readonly onClose: () => void }) {
  const t = useTranslations('cards');
  const language = useLanguage();
  const { name, cards, unread } = found;
  const tooMany = cards.length > roomForCards();
  const add = async (): Promise<void> => {
    onClose();
    const made = cards.map((sides) => ({ ...sides, origin: 'hand', address: undefined, language }) as const);
    const count = await addCards(made);
    showNotice({ kind: 'words', words: t('added', { count }) });
  };
  return (
    <Question
      title={t('bringTitle', { name })}
      isOpen
      onClose={onClose}
      main={{ words: t('bringNow'), isDisabled: cards.length === 0 || tooMany, onPress: () => void add() }}
    >
      <p>{t('foundCards', { count: cards.length })}</p>
      {tooMany && <p>{t('full', { count: cardLimit })}</p>}
      {unread.length > 0 && (
        <>
          <p id="unread-lines">{t('unread', { count: unread.length })}</p>
          <ul className={styles['lines']} aria-labelledby="unread-lines">
            {unread.slice(0, namedLines).map(({ line, fault }) => (
              <li key={line} className={textClass('note')}>
                {t(`faults.${fault}`, { line })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Question>
  );
}
