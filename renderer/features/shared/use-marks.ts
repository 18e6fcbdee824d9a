// Marked words of a shown text, from the one matcher of the search.
import { useMemo } from 'react';
import type { Language } from '../../../core/base/language.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import { useMatcher } from '../../data/search/use-search.ts';
import type { TextMarks } from '../../ui/markdown/context.ts';

/** Finds the words of a query in texts of a language; undefined without a query and until the matcher is known. */
export function useMarks(query: string | undefined, language: Language): TextMarks | undefined {
  const matcher = useQueryMatcher(query);
  return useMemo(() => matcher && ((text) => matcher.marks(text, language)), [matcher, language]);
}

/** The matcher of a query, for texts in several languages; undefined without a query and until it is known. */
export function useQueryMatcher(query: string | undefined): Matcher | undefined {
  const spec = useMatcher(query ?? '');
  return useMemo(() => spec && new Matcher(spec), [spec]);
}
