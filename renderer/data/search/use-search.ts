// Hook for searching. The latest query wins, and the previous answer stays until the next one arrives.
import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/base/problem.ts';
import type { Result } from '../../../core/base/result.ts';
import type {
  FindOutcome,
  FindQuestion,
  ListQuestion,
  SearchOutcome,
  SearchQuestion,
} from '../../../core/find/search-rows.ts';
import type { SearchFilters } from '../../../core/search/answer.ts';
import type { MatcherSpec } from '../../../core/search/matcher-spec.ts';
import { useLibraryStore } from '../db/library-store.ts';
import { useNotesRevision } from '../user-data/searched-notes.ts';
import { useCountry, useIsTranslationSearched, useLanguage } from '../user-data/settings.ts';
import { cacheAnswer, cachedAnswer } from './answer-cache.ts';
import { ask } from './search-client.ts';

/** Options of a search. */
type UseSearchOptions = {
  readonly filters?: SearchFilters;
  readonly limit?: number;
  readonly isEveryLanguage?: boolean;
};

/** What is known of an answer: the newest one there is (of an earlier question while `isPending`), or why there is none. */
type Asked<T> = {
  readonly answer?: T | undefined;
  readonly problem?: Problem | undefined;
  readonly isPending: boolean;
  /** Asks once more after a problem. */
  readonly again: () => void;
};

const defaultLimit = 50;
/** Letters typed in quick succession make one question. */
const typingPauseMs = 60;

/** Searches the library. No answer for an empty query. */
export function useSearch(query: string, options: UseSearchOptions = {}): Asked<SearchOutcome> {
  const language = useLanguage();
  const country = useCountry();
  const isTranslated = useIsTranslationSearched();
  const notes = useNotesRevision();
  const { filters = {}, limit = defaultLimit, isEveryLanguage = false } = options;
  return useAnswer<SearchOutcome>(
    isBlank(query)
      ? undefined
      : { kind: 'search', query, language, country, filters, limit, isTranslated, isEveryLanguage, notes },
    askList,
  );
}

/** Finds a query in one document; `isWhole`: whole words only, as written. Undefined before the first answer, and for an empty query. */
export function useFind(resourceId: string, query: string, isWhole: boolean): FindOutcome | undefined {
  const language = useLanguage();
  const isTranslated = useIsTranslationSearched();
  const question: FindQuestion | undefined = isBlank(query)
    ? undefined
    : { kind: 'find', query, resourceId, language, isTranslated, isWhole };
  return useAnswer<FindOutcome>(question, askFind).answer;
}

/** What a query marks, for texts that are shown as elements. Undefined while it is found out, and for an empty query. */
export function useMatcher(query: string): MatcherSpec | undefined {
  return useSearch(query, { limit: 1 }).answer?.matcher;
}

type Send<T> = (library: string, question: string, signal: AbortSignal) => Promise<Result<T>>;

const askList: Send<SearchOutcome> = (library, question, signal) =>
  ask(library, JSON.parse(question) as ListQuestion, signal);
const askFind: Send<FindOutcome> = (library, question, signal) =>
  ask(library, JSON.parse(question) as FindQuestion, signal);

type State<T> = { readonly key?: string; readonly answer?: T; readonly problem?: Problem };

function useAnswer<T extends SearchOutcome | FindOutcome>(
  question: SearchQuestion | undefined,
  send: Send<T>,
): Asked<T> {
  const library = useLibraryStore((state) => state.ready?.key);
  const text = question && JSON.stringify(question);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State<T>>({});
  const key = `${attempt} ${library} ${text}`;
  useEffect(() => {
    if (library === undefined || text === undefined) return undefined;
    const known = cachedAnswer(library, text) as T | undefined;
    if (known) {
      setState({ key, answer: known });
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      void send(library, text, controller.signal).then((outcome) => {
        if (outcome.ok) cacheAnswer(library, text, outcome.value);
        setState(outcome.ok ? { key, answer: outcome.value } : { key, problem: outcome.problem });
      });
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [library, text, key, send]);
  const again = (): void => setAttempt(attempt + 1);
  if (library === undefined || text === undefined) return { isPending: false, again };
  const cached = cachedAnswer(library, text) as T | undefined;
  if (cached) return { answer: cached, isPending: false, again };
  return { answer: state.answer, problem: state.problem, isPending: state.key !== key, again };
}

function isBlank(query: string): boolean {
  return query.trim() === '';
}
