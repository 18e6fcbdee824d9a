// Cache of answers for going back: the newest few of the library in use, in memory only.
import type { FindOutcome, SearchOutcome } from './search-messages.ts';

type Outcome = SearchOutcome | FindOutcome;

const mostKept = 12;
const kept = new Map<string, Outcome>();
let keptGeneration: string | undefined;

/** The answer to a question, if it is kept. */
export function keptAnswer(generation: string, question: string): Outcome | undefined {
  return generation === keptGeneration ? kept.get(question) : undefined;
}

/** Keeps an answer; the oldest goes. Answers of another library are forgotten. */
export function keepAnswer(generation: string, question: string, answer: Outcome): void {
  if (generation !== keptGeneration) kept.clear();
  keptGeneration = generation;
  kept.delete(question);
  kept.set(question, answer);
  const oldest = kept.keys().next();
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
}
