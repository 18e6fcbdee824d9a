// Decides what of a search is remembered so that exactly what was found lights up: plain data that crosses every border.
import type { Language } from '../base/language.ts';

/** What one word of a query matched. A word of a text is marked when any of these fits. */
export type WordSpec = {
  /** Folded forms. */
  readonly forms: readonly string[];
  /** Stems, by the language of the text. */
  readonly stems: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Folded beginnings. */
  readonly prefixes: readonly string[];
  /** Languages of text this holds for; absent: all. */
  readonly languages?: readonly Language[];
};

/** What marks a text: words anywhere, and phrases where their words stand side by side. */
export type MatcherSpec = {
  /** Folding version the spec was made with. */
  readonly version: number;
  readonly words: readonly WordSpec[];
  readonly phrases: readonly (readonly WordSpec[])[];
};
