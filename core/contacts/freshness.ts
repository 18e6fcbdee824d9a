// Decides how old a contact's facts are and when that becomes a warning; a clock that is set back makes nothing look fresh.
import type { Contact } from './contact.ts';
import { unionEmergencyNumber } from './strip.ts';

/** Days after which a contact should be confirmed again. */
export const dueAfterDays = 180;
/** Days after which a contact counts as unsafe to rely on. */
export const staleAfterDays = 365;

const dayMs = 86_400_000;

/** How far the facts of a contact can be relied on; `undated` when no date is known, which is no better than stale. */
export type Freshness =
  | {
      readonly state: 'fresh' | 'due' | 'stale';
      readonly from: 'confirmation' | 'evidence';
      readonly ageDays: number;
    }
  | { readonly state: 'undated' };

/** Milliseconds since 1970 as the computer's clock says, and the day on which the kit was issued (YYYY-MM-DD). */
export type Clock = { readonly nowMs: number; readonly kitIssued: string };

/** Says whether the clock must be wrong: more than a day before the kit it looks at was issued (a day, since zones differ). */
export function isClockWrong({ nowMs, kitIssued }: Clock): boolean {
  const issued = startOf(kitIssued);
  return issued !== undefined && nowMs < issued - dayMs;
}

/**
 * The age of a contact: from the day the organisation confirmed it, else from its newest source. A date that names only a month
 * or a year counts from its first day. When the clock is behind the day of the kit, that day is taken for today.
 */
export function freshnessOf(contact: Pick<Contact, 'confirmed' | 'evidenceDate'>, clock: Clock): Freshness {
  const from = contact.confirmed ? 'confirmation' : 'evidence';
  const start = startOf(contact.confirmed?.on ?? contact.evidenceDate);
  if (start === undefined) return { state: 'undated' };
  const todayMs = Math.max(clock.nowMs, startOf(clock.kitIssued) ?? clock.nowMs);
  const ageDays = Math.max(0, Math.floor((todayMs - start) / dayMs));
  if (ageDays > staleAfterDays) return { state: 'stale', from, ageDays };
  return { state: ageDays > dueAfterDays ? 'due' : 'fresh', from, ageDays };
}

/**
 * Whether the number of a contact is folded away: its organisation confirmed it, and that is so long ago that it may be wrong. 112 is
 * never folded. What nobody ever confirmed says so loudly in another way.
 */
export function isFolded(
  contact: Pick<Contact, 'confirmed' | 'evidenceDate' | 'phones'>,
  clock: Clock,
): boolean {
  if (contact.phones[0]?.number === unionEmergencyNumber) return false;
  const freshness = freshnessOf(contact, clock);
  return freshness.state === 'stale' && freshness.from === 'confirmation';
}

/** The first moment of a day, month or year (UTC); undefined when the text names none. */
function startOf(text: string): number | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  const moment = new Date(Date.UTC(year, month - 1, day));
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isReal ? moment.getTime() : undefined;
}
