// Decides how the bookmarks of a document are listed: by page, each a way there, each with a way to take it away.
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './side-panel.module.css';
import type { Bookmarks } from './use-bookmarks.ts';

/** The bookmarks of one document. */
export function BookmarksPanel(props: {
  readonly bookmarks: Bookmarks;
  readonly language: string;
  readonly page: number;
  readonly labelOf: (page: number) => string;
  readonly onChoose: (page: number) => void;
}) {
  const t = useTranslations('reader');
  const { list, toggle } = props.bookmarks;
  if (list.length === 0) return <p className={styles['empty']}>{t('bookmarksNone')}</p>;
  return (
    <ul className={styles['level']}>
      {list.map(({ page, title }) => (
        <li key={page} className={styles['bookmark']}>
          <button
            type="button"
            className={styles['entry']}
            aria-current={page === props.page ? 'location' : undefined}
            onClick={() => props.onChoose(page)}
          >
            <span lang={props.language}>{title}</span>
            <span className={styles['pageLabel']}>{props.labelOf(page)}</span>
          </button>
          <IconButton
            icon={Trash2}
            name={t('bookmarkRemoveNamed', { label: props.labelOf(page) })}
            onPress={() => toggle(page)}
          />
        </li>
      ))}
    </ul>
  );
}
