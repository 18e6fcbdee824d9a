// Search history, once a person turned it on: the queries with which the search screen was left.
import { useEffect, useRef } from 'react';
import { appendEvent, userDataNow } from '../../data/user-data/user-data-store.ts';
import type { Route } from '../routes/routes.ts';

const longestQuery = 200;

/** Follows the screens; words that were typed over or taken out again on the way are not remembered. */
export function useSearchHistory(route: Route | undefined): void {
  const query = route?.screen === 'search' ? (route.query ?? '').trim() : undefined;
  const last = useRef('');
  useEffect(() => {
    const left = last.current;
    last.current = query ?? '';
    if (query !== undefined || left === '' || !userDataNow().settings.isSearchHistoryKept) return;
    void appendEvent({ kind: 'search-made', version: 1, query: left.slice(0, longestQuery) });
  }, [query]);
}
