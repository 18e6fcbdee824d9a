// The line on Home that leads to the review cards due today.
import { Layers } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { hrefOf } from '../../app/routes/routes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useDueCount } from '../shared/cards/due-count.ts';
import styles from './home-row.module.css';

/** The line; nothing while no card is due. */
export function CardsDue() {
  const t = useTranslations('cards');
  const count = useDueCount();
  if (count === 0) return null;
  return (
    <p>
      <a className={styles['row']} href={hrefOf({ screen: 'cards' })} data-cards-due={count}>
        <Icon of={Layers} />
        <span className={styles['title']}>{t('dueToday', { count })}</span>
      </a>
    </p>
  );
}
