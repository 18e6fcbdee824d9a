// Cache of answers for going back: the newest few of the library in use, in memory only.
import type { FindOutcome, SearchOutcome } from '../../../core/find/search-rows.ts';

type Outcome = SearchOutcome | FindOutcome;

const maxCached = 12;
const cached = new Map<string, Outcome>();
let cachedKey: string | undefined;

/** The answer to a question, if it is cached. */
export function cachedAnswer(key: string, question: string): Outcome | undefined {
  return key === cachedKey ? cached.get(question) : undefined;
}

/** Keeps an answer; the oldest goes. Answers of another library are forgotten. */
export function cacheAnswer(key: string, question: string, answer: Outcome): void {
  if (key !== cachedKey) cached.clear();
  cachedKey = key;
  cached.delete(question);
  cached.set(question, answer);
  const oldest = cached.keys().next();
  if (cached.size > maxCached && !oldest.done) cached.delete(oldest.value);
}
