// Suggestions when nothing was found: fewer filters, two spellings, the nearest term, contacts, a request to the publisher.
import { SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SearchOutcome } from '../../../core/find/search-rows.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { Button, MainButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { rowClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { textClass } from '../../ui/text.ts';
import { RequestToPublisher } from '../shared/requests/request-to-publisher.tsx';
import { NearTerm } from './near-term.tsx';
import styles from './nothing-found.module.css';
import { ResultRow } from './result-row.tsx';
import { changeSearch, withoutFilters } from './search-address.ts';

const mostSpellings = 2;

/** Nothing was found. */
export function NothingFound(props: {
  readonly outcome: SearchOutcome;
  readonly query: string;
  readonly isFiltered: boolean;
}) {
  const t = useTranslations('search');
  const { isFiltered } = props;
  const { spellings, nearTerm, wordless, calls } = props.outcome;
  const query = props.outcome.query.trim();
  if (props.outcome.hiding.length > 0) return <HiddenByTyped {...props} />;
  if (isFiltered) {
    return (
      <EmptyState icon={SearchX} sentence={t('nothingWithFilters', { query })} cause={t('nothingFiltersDo')}>
        <MainButton onPress={() => changeSearch(withoutFilters)}>{t('clearFilters')}</MainButton>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={SearchX} sentence={t('nothing', { query })} cause={t('nothingDo')}>
      <div className={stackClass(24, 'start')}>
        {spellings.length > 0 && (
          <p className={rowClass([4, 16])} data-spellings>
            {t('didYouMean')}
            {spellings.slice(0, mostSpellings).map((spelling) => (
              <a
                key={spelling}
                className={textClass('strong')}
                href={hrefOf({ screen: 'search', query: spelling })}
              >
                {spelling}
              </a>
            ))}
          </p>
        )}
        {wordless > 0 && (
          <p className={textClass('quiet', 'measure')}>{t('wordless', { count: wordless })}</p>
        )}
        {nearTerm && <NearTerm term={nearTerm} />}
        {calls.length > 0 && (
          <section className={styles['calls']} aria-label={t('calls')}>
            <h2 className={textClass('note', 'strong')}>{t('calls')}</h2>
            <ul>
              {calls.map((row, index) => (
                <ResultRow key={row.key} row={row} query="" isChosen={index === 0} />
              ))}
            </ul>
          </section>
        )}
        <LinkButton to={{ screen: 'contacts' }}>{t('toContacts')}</LinkButton>
        <RequestToPublisher query={query} />
      </div>
    </EmptyState>
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
    >
      <div className={rowClass(8)} data-hiding-filters>
        {hiding.map(({ typed, rest, count }) => (
          <LinkButton
            key={rest}
            look={hiding.length === 1 ? 'main' : 'quiet'}
            to={{ screen: 'search', query: rest }}
          >
            {t('withoutFilters', { filters: typed.join(' '), count })}
          </LinkButton>
        ))}
        {props.isFiltered && (
          <Button onPress={() => changeSearch(withoutFilters)}>{t('clearFilters')}</Button>
        )}
      </div>
    </EmptyState>
  );
}
