// How many entries the person's sheet has, beside names that lead to it.
import { useTranslations } from 'use-intl';
import styles from './sheet-count.module.css';
import { useSheet } from './sheet-store.ts';

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
