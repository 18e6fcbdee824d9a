// Decides what a note remembers of the words it stands at: the words themselves, what stood around them, and where.
import { z } from '../base/zod.ts';

/** Letters kept before and after the words. */
export const contextLength = 32;
/** Longest words kept; a page of a report has fewer. */
export const maxQuoteLength = 8000;

/** A place in a text by its words, as a text quote selector of the W3C; `position` is only a hint. */
export const quoteSchema = z.strictObject({
  exact: z.string().min(1).max(maxQuoteLength),
  prefix: z.string().max(contextLength),
  suffix: z.string().max(contextLength),
  /** Letters of the page's text before the words. */
  position: z.int().min(0).max(10_000_000),
});
/** A place in a text by its words. */
export type Quote = z.infer<typeof quoteSchema>;

/** Colours of highlights, in the order they are offered. */
export const noteColours = ['yellow', 'green', 'blue', 'pink'] as const;
/** One of them. */
export type NoteColour = (typeof noteColours)[number];
