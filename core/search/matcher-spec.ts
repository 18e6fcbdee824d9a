// Specification of what a search matched, as plain data that can be stored and sent, so that exactly this is highlighted.
import type { Language } from '../base/language.ts';

/** Matches of one word of a query. A word of a text is marked if any of these fits. */
export type WordSpec = {
  /** Folded forms. */
  readonly forms: readonly string[];
  /** Stems, by the language of the text. */
  readonly stems: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Folded prefixes. */
  readonly prefixes: readonly string[];
  /** Languages of text to which this applies; absent: all. */
  readonly languages?: readonly Language[];
};

/** What to mark in a text: words anywhere, and phrases with adjacent words. */
export type MatcherSpec = {
  /** Folding version of the specification. */
  readonly version: number;
  readonly words: readonly WordSpec[];
  readonly phrases: readonly (readonly WordSpec[])[];
};
