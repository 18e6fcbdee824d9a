// One button that adds something to the answer sheet or removes it, and says which it does now.
import { ListMinus, ListPlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SheetItem } from '../../../../core/citing/answer-sheet.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { toggleOnSheet, useSheet } from './sheet-store.ts';

/** What the button takes. `item` is asked for when it is added, and may have to be read first; undefined when there is nothing to add. */
type AddToSheetProps = {
  readonly id: string;
  readonly item: () => SheetItem | undefined | Promise<SheetItem | undefined>;
  readonly look?: 'words' | 'icon';
  readonly isTall?: boolean;
};

const outcomes = { added: 'added', takenOff: 'takenOff', noText: 'noText' } as const;

/** The button. */
export function AddToSheet({ id, item, look = 'words', isTall = false }: AddToSheetProps) {
  const t = useTranslations('answerSheet');
  const isOn = useSheet(({ items }) => items.some((each) => each.id === id));
  const toggle = async (): Promise<void> =>
    showNotice({ kind: 'words', words: t(outcomes[await toggleOnSheet(id, item)]) });
  const name = isOn ? t('takeOff') : t('add');
  const icon = isOn ? ListMinus : ListPlus;
  const shared = {
    icon,
    onPress: () => void toggle(),
    'data-add-to-sheet': id,
    'data-on-sheet': isOn || undefined,
  };
  return look === 'icon' ? (
    <IconButton {...shared} name={name} isChosen={isOn} />
  ) : (
    <Button {...shared} isTall={isTall}>
      {name}
    </Button>
  );
}
