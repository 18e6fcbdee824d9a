// A person's correction after calling a contact: the call worked, the number is wrong, or something changed.

import { languageSchema } from '../base/language.ts';
import { numberPattern, plainText } from '../base/plain-text.ts';
import { z } from '../base/zod.ts';

/** Maximum lengths in a correction, so that the longest one still fits into one QR code. */
export const maxLengths = { value: 160, remark: 300, who: 80 } as const;

/** Result of the call. */
export const outcomes = ['worked', 'wrong', 'changed'] as const;
/** Result of the call. */
export type Outcome = (typeof outcomes)[number];

/** Parts of a contact that can have changed. `answers` is the organisation behind the number, `moved` the location of the service. */
export const parts = ['number', 'hours', 'answers', 'languages', 'moved', 'closed'] as const;
/** Part of a contact that can have changed. */
export type Part = (typeof parts)[number];

const contactId = z.string().regex(/^[a-z0-9-]{2,60}$/);
const phone = z.string().regex(numberPattern);

/** The fields of a correction, wherever it is stored. Optional ones are absent, never empty. */
export const correctionFields = {
  /** Random. An edit keeps it and increments `revision`. */
  id: z.uuid({ version: 'v4' }).lowercase(),
  revision: z.int().min(1).max(1_000_000),
  contact: contactId,
  /** The number that was called, as the kit writes it; absent for a contact without numbers. */
  phone: phone.optional(),
  /** The kit that the person used. */
  kit: z.strictObject({ id: z.string().min(1).max(200), version: z.string().min(1).max(60) }),
  /** Date of the call, YYYY-MM-DD. */
  on: z.iso.date(),
  outcome: z.enum(outcomes),
  /** Only with `changed`. */
  part: z.enum(parts).optional(),
  /** The right value as far as it is known: a number for `wrong` and `number`, plain text for the others. */
  value: plainText(maxLengths.value).optional(),
  remark: plainText(maxLengths.remark).optional(),
  /** Name or organisation, if the person wants to be named. */
  who: plainText(maxLengths.who).optional(),
  /** Language of value and remark. */
  language: languageSchema,
} as const;

const fields = z.strictObject(correctionFields);

/** A correction as a person made it. */
export type Correction = z.infer<typeof fields>;

/** Why valid fields do not fit together; undefined if they do. */
export function fieldMismatch(
  correction: Pick<Correction, 'outcome' | 'part' | 'value'>,
): string | undefined {
  const { outcome, part, value } = correction;
  if ((outcome === 'changed') !== (part !== undefined)) return 'part';
  if (outcome === 'worked' && value !== undefined) return 'value';
  return value !== undefined && saysNumber(correction) && !numberPattern.test(value) ? 'value' : undefined;
}

/** Whether the value of a correction is a phone number. */
function saysNumber({ outcome, part }: Pick<Correction, 'outcome' | 'part'>): boolean {
  return outcome === 'wrong' || part === 'number';
}

/** A correction as a person made it. */
export const correctionSchema = fields.refine((correction) => fieldMismatch(correction) === undefined);
