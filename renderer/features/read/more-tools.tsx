// Menu of what one does more rarely with an open document: the answer sheet, a copy with a link, print, save, bookmark.
import {
  Bookmark,
  BookmarkCheck,
  ClipboardList,
  Download,
  Ellipsis,
  Link,
  ListPlus,
  Printer,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { navigate } from '../../app/routes/routes.ts';
import type { ChosenText } from '../../pdf/notes/page-notes.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useSheet } from '../shared/answer-sheet/sheet-store.ts';
import type { Citation } from './use-citation.ts';

/** What the menu takes. */
export type MoreToolsProps = {
  readonly view: PdfView | undefined;
  readonly citation: Citation;
  readonly onPrint: () => void;
  /** Saves the document as a file; undefined when it is too large for that. */
  readonly onSave: (() => Promise<void>) | undefined;
  readonly isBookmarked: boolean;
  readonly onBookmark: () => void;
};

/** The menu. What it does with words holds for those that were chosen when it opened. */
export function MoreTools(props: MoreToolsProps) {
  const t = useTranslations('reader');
  const ts = useTranslations('answerSheet');
  const cite = useTranslations('cite');
  const { view, citation, onSave } = props;
  const count = useSheet(({ items }) => items.length);
  const [chosen, setChosen] = useState<readonly ChosenText[]>([]);
  const hasWords = chosen.some(({ start, end }) => end > start);
  const actions = [
    {
      id: 'add',
      icon: ListPlus,
      words: hasWords ? ts('addWords') : ts('addPage'),
      act: () => (hasWords ? citation.addWords(chosen) : citation.addPage()),
    },
    {
      id: 'open',
      icon: ClipboardList,
      words: count === 0 ? ts('title') : ts('open', { count }),
      act: () => navigate({ screen: 'answer-sheet' }),
    },
    {
      id: 'link',
      icon: Link,
      words: cite('copyLink'),
      act: () => citation.copyLink(hasWords ? chosen : undefined),
    },
    { id: 'print', icon: Printer, words: t('print'), act: props.onPrint },
    ...(onSave ? [{ id: 'save', icon: Download, words: t('saveDocument'), act: () => void onSave() }] : []),
    {
      id: 'bookmark',
      icon: props.isBookmarked ? BookmarkCheck : Bookmark,
      words: props.isBookmarked ? t('bookmarkRemove') : t('bookmark'),
      act: props.onBookmark,
    },
  ];
  return (
    <ActionMenu
      name={t('moreTools')}
      actions={actions}
      onOpen={() => void view?.notes.chosen().then(setChosen)}
    >
      <IconButton icon={Ellipsis} name={t('moreTools')} isDisabled={view === undefined} />
    </ActionMenu>
  );
}
