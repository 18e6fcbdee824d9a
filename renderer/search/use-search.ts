// Decides how a screen asks the search: the latest question wins, the answer before stays until the next one is there.
import { useEffect, useState } from 'react';
import type { SearchFilters } from '../../core/search/answer.ts';
import type { MatcherSpec } from '../../core/search/matcher-spec.ts';
import { useLibraryStore } from '../state/library-store.ts';
import { useCountry, useLanguage } from '../state/settings.ts';
import { ask } from './search-client.ts';
import type { FindOutcome, SearchOutcome } from './search-messages.ts';

/** What a search takes beside its words. */
export type SearchWish = { readonly filters: SearchFilters; readonly limit: number; readonly isTyping: boolean; readonly usesGlossary: boolean };

const usual: SearchWish = { filters: {}, limit: 50, isTyping: true, usesGlossary: true };

/** Searches the library. Undefined before the first answer, and for an empty query. */
export function useSearch(query: string, wish: Partial<SearchWish> = {}): SearchOutcome | undefined {
  const generation = useLibraryStore((state) => state.ready?.generation);
  const language = useLanguage();
  const country = useCountry();
  const question = JSON.stringify({ ...usual, ...wish });
  const words = query.trim();
  return useLatest<SearchOutcome>(
    generation === undefined || words === ''
      ? undefined
      : () => ask(generation, { kind: 'search', query: words, language, country, ...(JSON.parse(question) as SearchWish) }),
    [generation, words, language, country, question],
  );
}

/** Finds a query in one document. Undefined before the first answer, and for an empty query. */
export function useFind(resourceId: string, query: string): FindOutcome | undefined {
  const generation = useLibraryStore((state) => state.ready?.generation);
  const language = useLanguage();
  const words = query.trim();
  return useLatest<FindOutcome>(
    generation === undefined || words === ''
      ? undefined
      : () => ask(generation, { kind: 'find', query: words, resourceId, language }),
    [generation, words, language, resourceId],
  );
}

/** What a query marks, for texts that are shown as elements. Undefined while it is found out, and for an empty query. */
export function useMatcher(query: string): MatcherSpec | undefined {
  return useSearch(query, { limit: 1, isTyping: false })?.matcher;
}

function useLatest<T>(start: (() => Promise<T>) | undefined, dependencies: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<T | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is made of the dependencies
  useEffect(() => {
    if (!start) {
      setAnswer(undefined);
      return undefined;
    }
    let isLatest = true;
    start().then(
      (found) => isLatest && setAnswer(found),
      () => isLatest && setAnswer(undefined),
    );
    return () => {
      isLatest = false;
    };
  }, dependencies);
  return start ? answer : undefined;
}
