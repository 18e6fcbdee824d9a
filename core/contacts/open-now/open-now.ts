// Decides whether a service is open at an instant, and when that changes; where nobody knows, it says so.
import type { Country } from '../../base/country.ts';
import type { Contact } from '../contact.ts';
import { type DayNumber, dayText, readDay, weekdayOf } from '../holidays/day.ts';
import type { holidayLookup } from '../holidays/holiday-table.ts';
import { type Schedule, type TimeZone, weekdaySchema } from '../schedule/schedule.ts';
import { dayAt, instantOf } from './time-zone.ts';

/** What is known; instants are milliseconds since 1970. */
export type OpenState =
  | { readonly kind: 'always' }
  /** Open, at least until then. */
  | { readonly kind: 'open'; readonly untilMs: number; readonly zone: TimeZone }
  /** Closed; `opensMs` is absent when it is not known, or not within the next weeks. */
  | { readonly kind: 'closed'; readonly opensMs?: number; readonly zone: TimeZone }
  | { readonly kind: 'unknown' };

/** What a day is, by the table of the kit; see holidayLookup. */
export type HolidayLookup = ReturnType<typeof holidayLookup>;

/** The facts of a contact that count. */
export type OpeningFacts = Pick<Contact, 'country' | 'city' | 'isAlwaysOpen' | 'schedules' | 'byAppointment'>;

/** A stretch of time in which a service is open, or in which nobody knows. */
type Stretch = { readonly startMs: number; readonly endMs: number; readonly isSure: boolean };

/** How far ahead an opening is looked for. */
const daysAhead = 35;
const dayMinutes = 24 * 60;

const zones: Readonly<Record<Exclude<Country, 'EU'>, TimeZone>> = {
  GR: 'Europe/Athens',
  CY: 'Asia/Nicosia',
  IT: 'Europe/Rome',
  PT: 'Europe/Lisbon',
};

/** Tells. Without a table of holidays (`lookup` undefined) only rows that hold on holidays too are relied on. */
export function openNow(facts: OpeningFacts, lookup: HolidayLookup | undefined, nowMs: number): OpenState {
  return openWithin(facts, lookup, nowMs, daysAhead);
}

/** Says whether it is surely open, without looking when it opens or closes next: quick enough for thousands. */
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
  // Hours in which one can come by appointment do not mean that anybody answers now.
  if (facts.byAppointment) return { kind: 'unknown' };
  const { country, schedules = [] } = facts;
  const home = country === 'EU' ? undefined : zones[country];
  const zone = schedules[0]?.timezone ?? home;
  if (zone === undefined || schedules.length === 0) return { kind: 'unknown' };
  const stretches: Stretch[] = [];
  for (const schedule of schedules) {
    const at = schedule.timezone ?? home;
    // Whose clock it is nobody said.
    if (at === undefined) return { kind: 'unknown' };
    stretches.push(...stretchesOf(schedule, at, facts, lookup, { nowMs, days }));
  }
  stretches.sort((one, other) => one.startMs - other.startMs);
  const present = stretches.filter(({ startMs, endMs }) => startMs <= nowMs && nowMs < endMs);
  if (present.some(({ isSure }) => isSure)) return { kind: 'open', untilMs: endOf(stretches, nowMs), zone };
  if (present.length > 0) return { kind: 'unknown' };
  const next = stretches.find(({ startMs }) => startMs > nowMs);
  // A doubtful opening before the first sure one: nobody can say when it opens.
  const sure = stretches.find(({ startMs, isSure }) => isSure && startMs === next?.startMs);
  return sure ? { kind: 'closed', opensMs: sure.startMs, zone } : { kind: 'closed', zone };
}

/** The end of everything sure that hangs together from now on. */
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
  // Two days back: a row may run past midnight, and zones differ.
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

/** Says whether the row is about a day, holidays aside. */
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

/** True when the row surely holds on that day, false when nobody knows, undefined when it surely does not. */
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
