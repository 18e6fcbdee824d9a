// Whether a service is open at an instant, and when that changes. Unknown hours give an explicit unknown result.
import type { Country } from '../../base/country.ts';
import type { Contact } from '../contact.ts';
import { type DayNumber, dayText, readDay, weekdayOf } from '../holidays/day.ts';
import type { holidayLookup } from '../holidays/holiday-table.ts';
import { type Schedule, type TimeZone, weekdaySchema } from '../schedule/schedule.ts';
import { dayAt, instantOf } from './time-zone.ts';

/** Result; instants are milliseconds since 1970. */
export type OpenState =
  | { readonly kind: 'always' }
  /** Open, at least until then. */
  | { readonly kind: 'open'; readonly untilMs: number; readonly zone: TimeZone }
  /** Closed; `opensMs` is absent if it is unknown or not within the next weeks. */
  | { readonly kind: 'closed'; readonly opensMs?: number; readonly zone: TimeZone }
  | { readonly kind: 'unknown' };

/** The kind of a day, from the kit's table; see `holidayLookup`. */
export type HolidayLookup = ReturnType<typeof holidayLookup>;

/** The relevant facts of a contact. */
export type OpeningFacts = Pick<Contact, 'country' | 'city' | 'isAlwaysOpen' | 'schedules' | 'byAppointment'>;

/** An interval in which a service is open, or in which this is unknown. */
type Stretch = { readonly startMs: number; readonly endMs: number; readonly isSure: boolean };

/** How far ahead the next opening is searched. */
const daysAhead = 35;
const dayMinutes = 24 * 60;

const zones: Readonly<Record<Exclude<Country, 'EU'>, TimeZone>> = {
  GR: 'Europe/Athens',
  CY: 'Asia/Nicosia',
  IT: 'Europe/Rome',
  PT: 'Europe/Lisbon',
};

/** Computes the state. Without a table of holidays (`lookup` undefined), only rows that also apply on holidays are used. */
export function openNow(facts: OpeningFacts, lookup: HolidayLookup | undefined, nowMs: number): OpenState {
  return openWithin(facts, lookup, nowMs, daysAhead);
}

/** Whether it is certainly open. It does not compute the next change, so it is fast enough for thousands of contacts. */
export function isOpenNow(facts: OpeningFacts, lookup: HolidayLookup | undefined, nowMs: number): boolean {
  return ['open', 'always'].includes(openWithin(facts, lookup, nowMs, 0).kind);
}

function openWithin(
  facts: OpeningFacts,
  lookup: HolidayLookup | undefined,
  nowMs: number,
  days: number,
): OpenState {
  if (facts.isAlwaysOpen) return { kind: 'always' };
  // Hours by appointment do not mean that anybody answers now.
  if (facts.byAppointment) return { kind: 'unknown' };
  const { country, schedules = [] } = facts;
  const home = country === 'EU' ? undefined : zones[country];
  const zone = schedules[0]?.timezone ?? home;
  if (zone === undefined || schedules.length === 0) return { kind: 'unknown' };
  const stretches: Stretch[] = [];
  for (const schedule of schedules) {
    const at = schedule.timezone ?? home;
    // The time zone is unknown.
    if (at === undefined) return { kind: 'unknown' };
    stretches.push(...stretchesOf(schedule, at, facts, lookup, { nowMs, days }));
  }
  stretches.sort((one, other) => one.startMs - other.startMs);
  const present = stretches.filter(({ startMs, endMs }) => startMs <= nowMs && nowMs < endMs);
  if (present.some(({ isSure }) => isSure)) return { kind: 'open', untilMs: endOf(stretches, nowMs), zone };
  if (present.length > 0) return { kind: 'unknown' };
  const next = stretches.find(({ startMs }) => startMs > nowMs);
  // An uncertain opening precedes the first certain one, so the next opening is unknown.
  const sure = stretches.find(({ startMs, isSure }) => isSure && startMs === next?.startMs);
  return sure ? { kind: 'closed', opensMs: sure.startMs, zone } : { kind: 'closed', zone };
}

/** The end of the contiguous certain intervals from now on. */
function endOf(stretches: readonly Stretch[], nowMs: number): number {
  let end = nowMs;
  for (const { startMs, endMs, isSure } of stretches) {
    if (isSure && startMs <= end) end = Math.max(end, endMs);
  }
  return end;
}

function stretchesOf(
  schedule: Schedule,
  zone: TimeZone,
  facts: OpeningFacts,
  lookup: HolidayLookup | undefined,
  { nowMs, days }: { readonly nowMs: number; readonly days: number },
): Stretch[] {
  const today = dayAt(zone, nowMs);
  const opens = minutesOf(schedule.opensAt);
  const closes = minutesOf(schedule.closesAt);
  const stretches: Stretch[] = [];
  // Two days back: a row may run past midnight, and time zones differ.
  for (let day = today - 2; day <= today + days; day += 1) {
    if (!holdsOn(schedule, day)) continue;
    const isSure = isSureOn(schedule, day, facts, lookup);
    if (isSure === undefined) continue;
    const startMs = instantOf(zone, day, opens);
    const endMs = instantOf(zone, day, closes > opens ? closes : closes + dayMinutes);
    if (endMs > startMs) stretches.push({ startMs, endMs, isSure });
  }
  return stretches;
}

/** Whether the row applies to a day, ignoring holidays. */
function holdsOn(schedule: Schedule, day: DayNumber): boolean {
  const name = weekdaySchema.options[weekdayOf(day)];
  if (name === undefined || !schedule.byday.includes(name)) return false;
  const on = dayText(day);
  const { validFrom = on, validTo = on, dtstart = on, until = on, interval = 1 } = schedule;
  if (on < validFrom || on > validTo || on < dtstart || on > until) return false;
  const first = readDay(dtstart);
  if (interval === 1 || first === undefined) return true;
  const weeks = (day - weekdayOf(day) - (first - weekdayOf(first))) / 7;
  return weeks % interval === 0;
}

/** True if the row certainly applies on that day, false if this is unknown, undefined if it certainly does not. */
function isSureOn(
  { holidays }: Schedule,
  day: DayNumber,
  { country, city }: OpeningFacts,
  lookup: HolidayLookup | undefined,
): boolean | undefined {
  if (holidays === 'open') return true;
  if (country === 'EU') return false;
  const kind = lookup?.(dayText(day), country, city);
  if (kind === 'none') return true;
  return kind === 'public' && holidays === 'closed' ? undefined : false;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
