// Decides what is offered when nothing was found: fewer filters, other spellings, the nearest term, where else to look, word to the publisher.
import { SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { hrefOf } from '../../app/routes/routes.ts';
import type { SearchOutcome } from '../../data/search/search-messages.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TellPublisher } from '../shared/requests/tell-publisher.tsx';
import { NearTerm } from './near-term.tsx';
import styles from './nothing-found.module.css';
import { clearFilters } from './search-view-store.ts';

/** Nothing was found. */
export function NothingFound(props: { readonly outcome: SearchOutcome; readonly isFiltered: boolean }) {
  const t = useTranslations('search');
  const { isFiltered } = props;
  const { spellings, nearTerm, wordless } = props.outcome;
  const query = props.outcome.query.trim();
  if (props.outcome.hiding.length > 0) return <HiddenByTyped {...props} />;
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
          {wordless > 0 && <p className={styles['wordless']}>{t('wordless', { count: wordless })}</p>}
          {nearTerm && <NearTerm term={nearTerm} />}
          <TellPublisher query={query} />
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

/** What was typed to filter hides everything: each filter with what it hides, taken out of the line by one click. */
function HiddenByTyped(props: { readonly outcome: SearchOutcome; readonly isFiltered: boolean }) {
  const t = useTranslations('search');
  const { hiding } = props.outcome;
  return (
    <EmptyState
      icon={SearchX}
      sentence={t('nothingWithFilters', { query: props.outcome.query.trim() })}
      cause={t('typedFiltersHide')}
      action={
        <div className={styles['ways']} data-hiding-filters>
          {hiding.map(({ typed, rest, count }) => (
            <a
              key={rest}
              className={buttonClass(hiding.length === 1 ? 'main' : 'quiet')}
              href={hrefOf({ screen: 'search', query: rest })}
            >
              {t('withoutFilters', { filters: typed.join(' '), count })}
            </a>
          ))}
          {props.isFiltered && <Button onPress={clearFilters}>{t('clearFilters')}</Button>}
        </div>
      }
    />
  );
}
