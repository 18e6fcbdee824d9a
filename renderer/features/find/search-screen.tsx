// Layout of search: filters at the left, one list in the middle, the chosen hit at the right where there is room.
import { CornerDownRight, Search } from 'lucide-react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { navigate, routeOfKitLink } from '../../app/routes/routes.ts';
import { canOpenAgain, openLibrary } from '../../data/library/open-library.ts';
import type { SearchOutcome } from '../../data/search/search-messages.ts';
import { useSearch } from '../../data/search/use-search.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { SheetLink } from '../shared/answer-sheet/sheet-link.tsx';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { SearchExplanation } from '../shared/search-explanation.tsx';
import { focusSearchResults, searchResultsAttribute, useAwaited } from '../shared/search-focus.ts';
import { useWidth } from '../shared/use-width.ts';
import { ArrowNavigation } from './arrow-navigation.tsx';
import { Commands } from './commands.tsx';
import { NothingFound } from './nothing-found.tsx';
import { Preview } from './preview.tsx';
import { missingFromQuery } from './query-completeness.ts';
import { ResultList } from './result-list.tsx';
import { hasFilters, SearchFiltersPanel } from './search-filters.tsx';
import { SearchHints } from './search-hints.tsx';
import styles from './search-screen.module.css';
import { leaveSearch, takeQuery, useSearchView } from './search-view-store.ts';

/** Room from which filters are beside the list, and from which the preview is too, in rem. */
const roomForFilters = 46;
const roomForPreview = 60;

/** What the search screen shows: the results of `query`, which the search box of the top bar holds. */
export function SearchScreen({ query }: { readonly query: string }) {
  const t = useTranslations('search');
  const words = query.trim();
  // Before the first question is asked, so that a search gone back to is not asked without its filters.
  useState(() => takeQuery(query));
  useLayoutEffect(() => takeQuery(query), [query]);
  useEffect(() => leaveSearch, []);
  return (
    <Screen title={words === '' ? t('title') : t('titleFor', { query: words })} isTitleHidden>
      <NeedsLibrary>{() => (words === '' ? <SearchHints /> : <Results query={query} />)}</NeedsLibrary>
    </Screen>
  );
}

function Results({ query }: { readonly query: string }) {
  const { filters, limit } = useSearchView();
  const common = useTranslations('common');
  const { answer, problem, isPending, again } = useSearch(query, { filters, limit });
  if (problem) {
    // Opening checks the library and makes it anew from the kit where that is what it needs.
    const tryAgain = (): void => {
      if (problem.code === 'library-damaged') void openLibrary().then(again);
      else again();
    };
    const action = canOpenAgain(problem) && <Button onPress={tryAgain}>{common('tryAgain')}</Button>;
    return <ProblemNotice problem={problem} action={action} />;
  }
  if (!answer) return <Loading />;
  return <Found query={query} outcome={answer} isPending={isPending} />;
}

function Found(props: {
  readonly query: string;
  readonly outcome: SearchOutcome;
  readonly isPending: boolean;
}) {
  const t = useTranslations('search');
  const { query, outcome, isPending } = props;
  const { filters, chosenKey, query: viewed } = useSearchView();
  const { box, width } = useWidth();
  const shown = [...outcome.calls, ...outcome.answers, ...outcome.rows];
  const isEmpty = outcome.listed === 0;
  const chosen = shown.find((row) => viewed === query && row.key === chosenKey) ?? shown[0];
  useAwaitedFocus(isPending ? undefined : outcome.query);
  useReturn(chosen?.key);
  const isFiltered = hasFilters(filters);
  const missing = isEmpty ? missingFromQuery(query) : undefined;
  const claim = isEmpty && isPending ? '' : t('found', { count: outcome.listed });
  const hasList = !isEmpty || isFiltered;
  // Of words that were found nowhere the empty list itself speaks.
  const relaxations = outcome.how.filter(({ kind }) => outcome.total > 0 || kind === 'unknown-filter');
  return (
    <div
      ref={box}
      className={styles['columns']}
      data-filters={width >= roomForFilters && hasList ? 'side' : 'top'}
      data-preview={(width >= roomForPreview && hasList) || undefined}
      aria-busy={isPending}
    >
      <div className={styles['side']}>
        <SearchFiltersPanel facets={outcome.facets} />
      </div>
      <div className={classes(stackClass(12), styles['summary'])}>
        <div className={classes(rowClass(8, 'between'), styles['line'])}>
          <p className={isEmpty ? 'visually-hidden' : textClass('note')} role="status">
            {missing ? t(`lacking.${missing}`) : claim}
          </p>
          <SheetLink />
        </div>
        <SearchExplanation how={relaxations} />
      </div>
      <ArrowNavigation className={styles['middle']}>
        <LinkCommand query={query} />
        <Commands query={query} />
        {missing && <EmptyState icon={Search} sentence={t(`lacking.${missing}`)} />}
        {isEmpty && !missing && !isPending && <NothingFound outcome={outcome} isFiltered={isFiltered} />}
        {!isEmpty && <ResultList outcome={outcome} query={query} chosenKey={chosen?.key} />}
      </ArrowNavigation>
      {width >= roomForPreview && chosen && (
        <Preview row={chosen} query={outcome.query} matcher={outcome.matcher} />
      )}
    </div>
  );
}

/** Gives the focus to the hits of the line a person waits for, once that is the one that is answered. */
function useAwaitedFocus(answered: string | undefined): void {
  const awaited = useAwaited(({ line }) => line);
  useEffect(() => {
    if (awaited !== undefined && awaited === answered) focusSearchResults();
  }, [awaited, answered]);
}

/** Puts the focus back on the row that was opened when a person comes back to the list. */
function useReturn(key: string | undefined): void {
  const [isReturning, setReturning] = useState(() => useSearchView.getState().hasOpened);
  useEffect(() => {
    if (!isReturning || key === undefined) return;
    setReturning(false);
    useSearchView.setState({ hasOpened: false });
    if (document.activeElement instanceof HTMLInputElement) return;
    // After the screen gave the focus to its title. Where its place could not be restored, the focus brings the row into sight.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[${searchResultsAttribute}]`)?.focus());
  }, [isReturning, key]);
}

/** The button; nothing for a line that is no such link. */
function LinkCommand({ query }: { readonly query: string }) {
  const t = useTranslations('cite');
  const route = routeOfKitLink(query.trim());
  if (!route) return null;
  return (
    <p>
      <Button icon={CornerDownRight} onPress={() => navigate(route)} data-search-open data-search-command>
        {t('openLink')}
      </Button>
    </p>
  );
}
