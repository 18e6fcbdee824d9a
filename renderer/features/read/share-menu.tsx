// Menu to pass on something of an open document: to the answer sheet, or as a copy with a link back.
import { ClipboardList, Link, ListPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { navigate } from '../../app/routes/routes.ts';
import type { ChosenText } from '../../pdf/notes/page-notes.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useSheet } from '../shared/answer-sheet/sheet-store.ts';
import type { Citation } from './use-citation.ts';

/** The menu. What it does with words holds for those that were chosen when it opened. */
export function ShareMenu(props: { readonly view: PdfView | undefined; readonly citation: Citation }) {
  const t = useTranslations('answerSheet');
  const cite = useTranslations('cite');
  const { view, citation } = props;
  const count = useSheet(({ items }) => items.length);
  const [chosen, setChosen] = useState<readonly ChosenText[]>([]);
  const hasWords = chosen.some(({ start, end }) => end > start);
  const actions = [
    {
      id: 'add',
      icon: ListPlus,
      words: hasWords ? t('addWords') : t('addPage'),
      act: () => (hasWords ? citation.addWords(chosen) : citation.addPage()),
    },
    {
      id: 'link',
      icon: Link,
      words: cite('copyLink'),
      act: () => citation.copyLink(hasWords ? chosen : undefined),
    },
    {
      id: 'open',
      icon: ClipboardList,
      words: count === 0 ? t('title') : t('open', { count }),
      act: () => navigate({ screen: 'answer-sheet' }),
    },
  ];
  return (
    <ActionMenu
      name={cite('more')}
      actions={actions}
      onOpen={() => void view?.notes.chosen().then(setChosen)}
    >
      <IconButton icon={ListPlus} name={cite('more')} isDisabled={view === undefined} />
    </ActionMenu>
  );
}
