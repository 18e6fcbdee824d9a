// Bookmarks of a document by page: each a link, each with a button to remove it.
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { itemClass } from '../../ui/pressable.ts';
import { textClass } from '../../ui/text.ts';
import styles from './side-panel.module.css';
import type { PageChoice } from './thumbnails-panel.tsx';
import type { Bookmarks } from './use-bookmarks.ts';

/** The bookmarks of one document. */
export function BookmarksPanel(
  props: PageChoice & { readonly bookmarks: Bookmarks; readonly language: string },
) {
  const t = useTranslations('reader');
  const { list, toggle } = props.bookmarks;
  if (list.length === 0)
    return <p className={classes(textClass('note'), styles['empty'])}>{t('bookmarksNone')}</p>;
  return (
    <ul className={styles['level']}>
      {list.map(({ page, title }) => (
        <li key={page} className={styles['bookmark']}>
          <button
            type="button"
            className={classes(itemClass(), lineClass(8, 'top', 'between'), styles['entry'])}
            aria-current={page === props.page ? 'location' : undefined}
            onClick={() => props.onChoose(page)}
          >
            <span lang={props.language}>{title}</span>
            <span className={textClass('small', 'figures')}>{props.labelOf(page)}</span>
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
