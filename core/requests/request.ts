// A request to the publisher: a query without results, with a remark.

import { languageSchema } from '../base/language.ts';
import { plainText } from '../base/plain-text.ts';
import { z } from '../base/zod.ts';

/** Maximum lengths of a request in UTF-16 units. */
export const maxLengths = { query: 500, remark: 500 } as const;

/** The fields of a request, wherever it is stored. */
export const requestFields = {
  /** Random. Two lists that contain the same id contain the same request. */
  id: z.uuid({ version: 'v4' }).lowercase(),
  /** The query as typed. */
  query: plainText(maxLengths.query),
  /** Language of the interface at the time of the request. */
  language: languageSchema,
  /** The kit that had no result. */
  kit: z.strictObject({ id: z.string().min(1).max(200), version: z.string().min(1).max(60) }),
  /** Date of the request, YYYY-MM-DD. */
  on: z.iso.date(),
  remark: plainText(maxLengths.remark).optional(),
} as const;

const fields = z.strictObject(requestFields);

/** A request to the publisher. */
export type Request = z.infer<typeof fields>;

/** A list of requests. Whoever merges several lists keeps one request of each id. */
export const requestListSchema = z.strictObject({
  format: z.literal('impact-kit-requests'),
  version: z.literal(1),
  requests: z.array(fields),
});
