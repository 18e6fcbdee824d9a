// Detect a query without results that is not complete: it has no word, or only the beginning of one.
import { minPrefixLength } from '../../../core/search/match-word.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { runsOf } from '../../../core/search/runs.ts';

/** What a query needs before its answer means anything: a word to search for, or one more letter of the word being typed. */
type MissingPart = 'word' | 'letter';

/** What is missing from a query; undefined when it is complete. */
export function missingFromQuery(query: string): MissingPart | undefined {
  const { words, plain, phrases, excluded, filters, endsOpen } = parseQuery(query);
  if (words.length + phrases.length === 0) {
    return excluded.length > 0 || Object.keys(filters).length === 0 ? 'word' : undefined;
  }
  const open = { word: runsOf(words, plain).at(-1)?.words, phrase: phrases.at(-1)?.slice(-1), no: undefined }[
    endsOpen
  ];
  return open && [...open.map(({ form }) => form).join('')].length < minPrefixLength ? 'letter' : undefined;
}
