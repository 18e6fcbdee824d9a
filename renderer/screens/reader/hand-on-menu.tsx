// Decides how something of an open document is handed on beside copying it: to the answer sheet, or copied with a link that leads back.
import { ClipboardList, Link, ListPlus } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Icon } from '../../parts/icon.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { navigate } from '../../routes.ts';
import type { ChosenText } from '../../viewer/page-notes.ts';
import type { PdfView } from '../../viewer/pdf-view.ts';
import { useSheet } from '../answer-sheet/sheet-store.ts';
import styles from './hand-on-menu.module.css';
import type { Citation } from './use-citation.ts';

/** The menu. What it does with words holds for those that were chosen when it opened. */
export function HandOnMenu(props: { readonly view: PdfView | undefined; readonly citation: Citation }) {
  const t = useTranslations('answerSheet');
  const cite = useTranslations('cite');
  const { view, citation } = props;
  const count = useSheet(({ items }) => items.length);
  const [chosen, setChosen] = useState<readonly ChosenText[]>([]);
  const hasWords = chosen.some(({ start, end }) => end > start);
  const actions = {
    add: () => (hasWords ? citation.addWords(chosen) : citation.addPage()),
    link: citation.copyLink,
    open: () => navigate({ screen: 'answer-sheet' }),
  };
  const entries = [
    { id: 'add', icon: ListPlus, words: hasWords ? t('addWords') : t('addPage') },
    { id: 'link', icon: Link, words: cite('copyLink') },
    { id: 'open', icon: ClipboardList, words: count === 0 ? t('title') : t('open', { count }) },
  ] as const;
  return (
    <MenuTrigger
      onOpenChange={(isOpen) => {
        if (isOpen) void view?.notes.chosen().then(setChosen);
      }}
    >
      <IconButton icon={ListPlus} name={cite('more')} isDisabled={view === undefined} />
      <Popover className={styles['popover'] ?? ''} offset={4} placement="bottom end">
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={cite('more')}
          onAction={(key) => actions[key as keyof typeof actions]?.()}
        >
          {entries.map(({ id, icon, words }) => (
            <MenuItem key={id} id={id} textValue={words} className={styles['item'] ?? ''}>
              <Icon of={icon} />
              <span>{words}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
