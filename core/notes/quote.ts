// Quote of a note: the text, its context and its position.
import { z } from '../base/zod.ts';

/** Length of the context before and after the text, in UTF-16 units. */
export const contextLength = 32;
/** Maximum length of a quote; a page of a report is shorter. */
export const maxQuoteLength = 8000;

/** A text quote selector as defined by the W3C; `position` is only a hint. */
export const quoteSchema = z.strictObject({
  exact: z.string().min(1).max(maxQuoteLength),
  prefix: z.string().max(contextLength),
  suffix: z.string().max(contextLength),
  /** Offset in the page's text, in UTF-16 units. */
  position: z.int().min(0).max(10_000_000),
});
/** A text quote selector. */
export type Quote = z.infer<typeof quoteSchema>;

/** Colours of highlights, in the order they are offered. */
export const noteColours = ['yellow', 'green', 'blue', 'pink'] as const;
/** One of these colours. */
export type NoteColour = (typeof noteColours)[number];
