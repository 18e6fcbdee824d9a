// Link to the answer sheet, with the count of its entries.
import { ClipboardList } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../../ui/icon.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import styles from './sheet-link.module.css';
import { useSheet } from './sheet-store.ts';

/** The link beside results. */
export function SheetLink() {
  const t = useTranslations('answerSheet');
  const count = useSheet(({ items }) => items.length);
  return (
    <LinkButton look="plain" to={{ screen: 'answer-sheet' }} data-sheet-count={count}>
      <Icon of={ClipboardList} />
      {count === 0 ? t('title') : t('open', { count })}
    </LinkButton>
  );
}

/** The number of entries beside a name that leads to the sheet; nothing while it is empty. */
export function SheetCount() {
  const t = useTranslations('answerSheet');
  const count = useSheet(({ items }) => items.length);
  if (count === 0) return null;
  return (
    <span className={styles['count']}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">, {t('open', { count })}</span>
    </span>
  );
}
