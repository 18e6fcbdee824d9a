// Hints before a query is typed: what is searched, and the few operators worth knowing.
import { Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { hrefOf } from '../../app/routes/routes.ts';
import { cardClass } from '../../ui/card.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import styles from './search-hints.module.css';

const shown = ['phrase', 'minus', 'kind', 'command'] as const;

/** How to search. */
export function SearchHints() {
  const t = useTranslations('search');
  return (
    <EmptyState icon={Search} sentence={t('emptyTitle')} cause={t('emptyLead')}>
      <ul className={classes(stackClass(8), cardClass(), styles['hints'])}>
        <li>{t('hints.forms')}</li>
        <li>{t('hints.languages')}</li>
        {shown.map((hint) => (
          <li key={hint}>
            {t(`hints.${hint}`)}{' '}
            <a href={hrefOf({ screen: 'search', query: t(`examples.${hint}`) })}>{t(`examples.${hint}`)}</a>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
