// Contract of a text that can be read aloud: its passages, where to begin, and how to show what is spoken.
import type { TextRange } from '../../../../core/search/units.ts';

/** A place in a text: a passage, from 0, and a letter of it. */
export type SpokenPlace = { readonly passage: number; readonly at: number };

/** What is spoken now: a sentence of a passage, and the word in it when the voice tells it. */
export type SpokenNow = {
  readonly passage: number;
  readonly sentence: TextRange;
  readonly word: TextRange | undefined;
};

/** Passages in the order in which they are read, such as paragraphs, and where to begin. */
type SpokenText = { readonly passages: readonly string[]; readonly start: SpokenPlace };

/** A text that can be read aloud. */
export type SpokenSource = {
  /** Set when it is known without reading it that its pages are pictures, with nothing to be read aloud. */
  readonly isOnlyPictures?: boolean;
  /** Reads the text; tells how far it is. Undefined when it was given up. */
  open(
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): Promise<SpokenText | undefined>;
  /** Marks what is spoken; `isAsked` when the person went there. */
  show(now: SpokenNow, isAsked: boolean): void;
  clear(): void;
};
