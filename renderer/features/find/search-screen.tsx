// Layout of search: kinds and filters in one line, one list below, the chosen hit at the right where there is room.
import { CornerDownRight, Search } from 'lucide-react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SearchOutcome } from '../../../core/find/search-rows.ts';
import { formatRoute, navigate, routeOfKitLink } from '../../app/routes/routes.ts';
import { canOpenAgain, openLibrary } from '../../data/library/open-library.ts';
import { useSearch } from '../../data/search/use-search.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { classes, lineClass, stackClass } from '../../ui/layout.ts';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { SearchExplanation } from '../shared/search-explanation.tsx';
import { focusSearchResults, searchResultsAttribute, useAwaited } from '../shared/search-focus.ts';
import { useWidth } from '../shared/use-width.ts';
import { ArrowNavigation } from './arrow-navigation.tsx';
import { Commands, commandLineOf } from './commands.tsx';
import { KindTabs } from './kind-tabs.tsx';
import { NothingFound } from './nothing-found.tsx';
import { Preview } from './preview.tsx';
import { missingFromQuery } from './query-completeness.ts';
import { definitionOf, ResultList } from './result-list.tsx';
import { filtersOf, hasFilters, isEveryLanguage, type SearchRoute } from './search-address.ts';
import { ChosenFilters, FilterButton } from './search-filters.tsx';
import { SearchHints } from './search-hints.tsx';
import styles from './search-screen.module.css';
import { leaveSearch, takeSearch, useSearchView } from './search-view-store.ts';

/** Room from which the kinds are tabs, and from which the preview is beside the list, in rem. */
const roomForTabs = 46;
const roomForPreview = 60;

/** What the search screen shows: the results of the words of `route`, which the search box of the top bar holds. */
export function SearchScreen({ route }: { readonly route: SearchRoute }) {
  const t = useTranslations('search');
  const { query = '' } = route;
  const words = query.trim();
  const address = formatRoute(route);
  // Before the first question is asked, so that a search gone back to is asked for as many rows as it had.
  useState(() => takeSearch(address));
  useLayoutEffect(() => takeSearch(address), [address]);
  useEffect(() => leaveSearch, []);
  const command = commandLineOf(query);
  const limit = useSearchView((view) => view.limit);
  const options = { filters: filtersOf(route), limit, isEveryLanguage: isEveryLanguage(route) };
  const search = useSearch(command === undefined ? query : '', options);
  const count = search.isPending ? 0 : (search.answer?.listed ?? 0);
  return (
    <Screen
      title={words === '' ? t('title') : t('titleFor', { query: words })}
      {...(count > 0 && { placeName: t('found', { count }) })}
      isTitleHidden
    >
      {command !== undefined && (
        <ArrowNavigation className={undefined}>
          <Commands line={command} query={query} />
        </ArrowNavigation>
      )}
      {command === undefined && (
        <NeedsLibrary>
          {() => (words === '' ? <SearchHints /> : <Results query={query} route={route} search={search} />)}
        </NeedsLibrary>
      )}
    </Screen>
  );
}

type Searched = { readonly query: string; readonly route: SearchRoute };

function Results({ query, route, search }: Searched & { readonly search: ReturnType<typeof useSearch> }) {
  const common = useTranslations('common');
  const { answer, problem, isPending, again } = search;
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
  return <Found query={query} route={route} outcome={answer} isPending={isPending} />;
}

function Found({
  query,
  route,
  outcome,
  isPending,
}: Searched & { readonly outcome: SearchOutcome; readonly isPending: boolean }) {
  const t = useTranslations('search');
  const { chosenKey, address } = useSearchView();
  const { box, width } = useWidth();
  const isEmpty = outcome.listed === 0;
  const definition = definitionOf(outcome);
  const shown = [...outcome.calls, ...outcome.answers, ...outcome.rows];
  // The definition is read where it is; the preview shows the first thing that is more than that.
  const first = shown.find((row) => row !== definition) ?? shown[0];
  const chosen = shown.find((row) => address === formatRoute(route) && row.key === chosenKey) ?? first;
  useAwaitedFocus(isPending ? undefined : outcome.query);
  useReturn(chosen?.key);
  const isFiltered = hasFilters(route);
  const missing = isEmpty ? missingFromQuery(query) : undefined;
  const claim = isEmpty && isPending ? '' : t('found', { count: outcome.listed });
  const hasPreview = width >= roomForPreview && !isEmpty && chosen !== undefined;
  const hasTabs = width >= roomForTabs;
  const [isFitting, setFitting] = useState(true);
  // Of words that were found nowhere the empty list itself speaks.
  const relaxations = outcome.how.filter(({ kind }) => outcome.total > 0 || kind === 'unknown-filter');
  return (
    <div
      ref={box}
      className={styles['columns']}
      data-preview={hasPreview || undefined}
      data-wide={(hasTabs && !hasPreview) || undefined}
      aria-busy={isPending}
    >
      <div className={classes(stackClass(8), styles['summary'])}>
        <p className="visually-hidden" role="status">
          {missing ? t(`lacking.${missing}`) : claim}
        </p>
        {(!isEmpty || isFiltered) && (
          <div className={classes(lineClass(8, 'between'), styles['line'])}>
            {hasTabs ? (
              <KindTabs route={route} facets={outcome.facets} onFit={setFitting} />
            ) : (
              <p className={styles['count']} aria-hidden>
                {claim}
              </p>
            )}
            <FilterButton
              route={route}
              facets={outcome.facets}
              hasKinds={!(hasTabs && isFitting)}
              hasTranslated={outcome.rows.some(({ via }) => via === 'translation')}
            />
          </div>
        )}
        <ChosenFilters route={route} hasKinds={!hasTabs} />
        <SearchExplanation how={relaxations} />
      </div>
      <ArrowNavigation className={styles['middle']}>
        <LinkCommand query={query} />
        {missing && <EmptyState icon={Search} sentence={t(`lacking.${missing}`)} />}
        {isEmpty && !missing && !isPending && (
          <NothingFound outcome={outcome} query={query} isFiltered={isFiltered} />
        )}
        {!isEmpty && (
          <ResultList
            outcome={outcome}
            query={query}
            chosenKey={chosen?.key}
            definition={definition}
            hasPreview={hasPreview}
          />
        )}
      </ArrowNavigation>
      {hasPreview && chosen && <Preview row={chosen} query={outcome.query} matcher={outcome.matcher} />}
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
      <Button icon={CornerDownRight} onPress={() => navigate(route)} data-search-open>
        {t('openLink')}
      </Button>
    </p>
  );
}
