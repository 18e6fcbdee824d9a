// How sure a fact is: what was done to it, by whom, and when.
import { z } from '../base/zod.ts';

/**
 * What was done. `compiled`: put together from sources, and no person checked it since. `reviewed`: a person with knowledge of the
 * matter read it against its sources. `confirmed`: whoever it is about said that it is right.
 */
export const checkKinds = ['compiled', 'reviewed', 'confirmed'] as const;

/** The kind of check of a fact; `by` names who did it, `on` is the day. */
export const checkSchema = z.strictObject({
  kind: z.enum(checkKinds),
  by: z.string().min(1).max(300).optional(),
  on: z.iso.date('a day as YYYY-MM-DD').optional(),
});
/** The kind of check of a fact. */
type Check = z.infer<typeof checkSchema>;

/** What is known of the check of a text. */
type Checked = {
  readonly check?: Check | undefined;
  readonly asOf?: string | undefined;
  /** Its sources: what was only compiled is as new as the newest of them. */
  readonly sources?: readonly { readonly date?: string | undefined }[] | undefined;
};

/** What can be said of the check of a text: the day with what was done on it, or that none is recorded. */
export type SaidCheck =
  | { readonly kind: 'unchecked' }
  | {
      readonly kind: Check['kind'];
      readonly day: string;
      readonly by?: string;
      /** Of a compiled text: the date of its newest source, as precise as the source has it (YYYY, YYYY-MM or YYYY-MM-DD). */
      readonly sourcesUpTo?: string;
    };

/** The day on which a person checked a text, or on which it was compiled. The day of its file is neither. */
export function saidCheck({ check, asOf, sources }: Checked): SaidCheck {
  const kind = check?.kind ?? 'reviewed';
  const day = kind === 'compiled' ? check?.on : asOf;
  if (day === undefined) return { kind: 'unchecked' };
  const sourcesUpTo = kind === 'compiled' ? newestDate((sources ?? []).map(({ date }) => date)) : undefined;
  return {
    kind,
    day,
    ...(check?.by === undefined ? {} : { by: check.by }),
    ...(sourcesUpTo === undefined ? {} : { sourcesUpTo }),
  };
}

/** The newest of some dates that may lack month or day; undefined when none is a date. Of one year the more precise one counts. */
export function newestDate(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .filter((date) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date))
    .sort()
    .at(-1);
}

/** Why a check contradicts the day "Checked on"; undefined if it does not. */
export function checkFault({
  check,
  asOf,
}: Checked): { readonly field: string; readonly reason: string } | undefined {
  if (check === undefined || asOf === undefined) return undefined;
  if (check.kind === 'compiled')
    return { field: 'asOf', reason: 'must be empty: nobody checked what was only compiled' };
  if (check.on !== undefined && check.on !== asOf)
    return { field: 'check.on', reason: `must be ${asOf}, the day of asOf` };
  return undefined;
}

/** The same facts with a kind of check, and with "Checked on" where a person checked. The file's own day is no check. */
export function withCheck<T extends Checked>(facts: T): T & { readonly check: Check } {
  const { check, asOf } = facts;
  if (check === undefined)
    return { ...facts, check: asOf === undefined ? { kind: 'compiled' } : { kind: 'reviewed', on: asOf } };
  if (check.kind === 'compiled') return { ...facts, check };
  const on = check.on ?? asOf;
  return {
    ...facts,
    ...(on === undefined ? {} : { asOf: on }),
    check: { ...check, ...(on === undefined ? {} : { on }) },
  };
}

/** The check as a person would write it: undefined where "Checked on" says the same. */
export function checkToWrite({ check, asOf }: Checked): Check | undefined {
  if (check === undefined) return undefined;
  const { on, ...said } = check;
  if (check.kind === 'compiled') return check.by === undefined && on === undefined ? undefined : check;
  const isPlain = check.kind === 'reviewed' && check.by === undefined && asOf !== undefined;
  if (isPlain) return undefined;
  return on === asOf ? said : check;
}
