// Decides what is offered when nothing was found: other spellings, fewer filters, and where else to look.
import { SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, buttonClass } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { hrefOf } from '../../routes.ts';
import styles from './nothing-found.module.css';
import { clearFilters } from './search-view-store.ts';

/** Nothing was found for `query`. */
export function NothingFound(props: {
  readonly query: string;
  readonly spellings: readonly string[];
  readonly isFiltered: boolean;
}) {
  const t = useTranslations('search');
  const { query, spellings, isFiltered } = props;
  if (isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        sentence={t('nothingWithFilters', { query })}
        cause={t('nothingFiltersDo')}
        action={
          <Button look="main" onPress={clearFilters}>
            {t('clearFilters')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      sentence={t('nothing', { query })}
      cause={t('nothingDo')}
      action={
        <div className={styles['actions']}>
          {spellings.length > 0 && (
            <p className={styles['spellings']} data-spellings>
              {t('didYouMean')}
              {spellings.map((spelling) => (
                <a
                  key={spelling}
                  className={styles['spelling']}
                  href={hrefOf({ screen: 'search', query: spelling })}
                >
                  {spelling}
                </a>
              ))}
            </p>
          )}
          <div className={styles['ways']}>
            <a className={buttonClass('quiet')} href={hrefOf({ screen: 'contacts' })}>
              {t('toContacts')}
            </a>
            <a className={buttonClass('quiet')} href={hrefOf({ screen: 'library' })}>
              {t('toLibrary')}
            </a>
          </div>
        </div>
      }
    />
  );
}
