// Decides what a person can say about a contact after a call: that it worked, that the number is wrong, or what changed.

import { languageSchema } from '../base/language.ts';
import { numberPattern, plainText } from '../base/plain-text.ts';
import { z } from '../base/zod.ts';

/** Letters that a correction may hold at most: so few that the maxLengths one still fits into one QR code. */
export const maxLengths = { value: 160, remark: 300, who: 80 } as const;

/** What the call showed. */
export const outcomes = ['worked', 'wrong', 'changed'] as const;
/** What the call showed. */
export type Outcome = (typeof outcomes)[number];

/** What of a contact can have changed. `answers` is the organisation behind the number, `moved` the place of the service. */
export const parts = ['number', 'hours', 'answers', 'languages', 'moved', 'closed'] as const;
/** What of a contact can have changed. */
export type Part = (typeof parts)[number];

const contactId = z.string().regex(/^[a-z0-9-]{2,60}$/);
const phone = z.string().regex(numberPattern);

/** The fields of a correction, wherever it is kept. Optional ones are absent, never empty. */
export const correctionFields = {
  /** Made at random when the correction is made; an edit keeps it and counts `revision` up. */
  id: z.uuid({ version: 'v4' }).lowercase(),
  revision: z.int().min(1).max(1_000_000),
  contact: contactId,
  /** The number that was called, as the kit writes it; absent for a contact without one. */
  phone: phone.optional(),
  /** The kit the person had before them. */
  kit: z.strictObject({ id: z.string().min(1).max(200), version: z.string().min(1).max(60) }),
  /** Day of the call, YYYY-MM-DD. */
  on: z.iso.date(),
  outcome: z.enum(outcomes),
  /** Only with `changed`. */
  part: z.enum(parts).optional(),
  /** What is right, as far as it is known: a number for `wrong` and `number`, plain words for the rest. */
  value: plainText(maxLengths.value).optional(),
  remark: plainText(maxLengths.remark).optional(),
  /** Name or organisation, if the person wants to be named. */
  who: plainText(maxLengths.who).optional(),
  /** Language in which value and remark are written. */
  language: languageSchema,
} as const;

const fields = z.strictObject(correctionFields);

/** A correction as a person made it. */
export type Correction = z.infer<typeof fields>;

/** Why fields that are right each by itself do not fit together; undefined when they do. */
export function misfit(correction: Pick<Correction, 'outcome' | 'part' | 'value'>): string | undefined {
  const { outcome, part, value } = correction;
  if ((outcome === 'changed') !== (part !== undefined)) return 'part';
  if (outcome === 'worked' && value !== undefined) return 'value';
  return value !== undefined && saysNumber(correction) && !numberPattern.test(value) ? 'value' : undefined;
}

/** Whether the value of a correction is a number to call. */
function saysNumber({ outcome, part }: Pick<Correction, 'outcome' | 'part'>): boolean {
  return outcome === 'wrong' || part === 'number';
}

/** A correction as a person made it. */
export const correctionSchema = fields.refine((correction) => misfit(correction) === undefined);
