// Decides what a person asks of the publisher: words that were searched for and not found, with a remark.

import { languageSchema } from '../base/language.ts';
import { plainText } from '../base/plain-text.ts';
import { z } from '../base/zod.ts';

/** Letters that a request may hold at most. */
export const maxLengths = { query: 500, remark: 500 } as const;

/** The fields of a request, wherever it is kept. */
export const requestFields = {
  /** Made at random; two lists that hold the same id hold the same request. */
  id: z.uuid({ version: 'v4' }).lowercase(),
  /** What was searched for, as typed. */
  query: plainText(maxLengths.query),
  /** Language of the interface in which it was asked. */
  language: languageSchema,
  /** The kit in which it was not found. */
  kit: z.strictObject({ id: z.string().min(1).max(200), version: z.string().min(1).max(60) }),
  /** Day on which it was asked, YYYY-MM-DD. */
  on: z.iso.date(),
  remark: plainText(maxLengths.remark).optional(),
} as const;

const fields = z.strictObject(requestFields);

/** What a person asks of the publisher. */
export type Request = z.infer<typeof fields>;

/** Requests as they are handed over; whoever gathers several lists keeps one of each id. */
export const requestListSchema = z.strictObject({
  format: z.literal('impact-kit-requests'),
  version: z.literal(1),
  requests: z.array(fields),
});
