// Age of facts: one rule for rows, details, copies, prints and START-HERE.html. Age never hides a number; see folding.ts.
import type { Contact } from './contact.ts';
import { isDate } from './dates.ts';
import { lawOf, type NumberLaw } from './numbers-by-law.ts';

/** Number of calendar months for which evidence is recent, to the day. */
const recentMonths = 24;

const dayMs = 86_400_000;

/** If a kit seems older than this many years, the computer's clock is probably wrong. */
const mostKitYears = 10;

/** Milliseconds since 1970 by the computer's clock, and the issue date of the kit (YYYY-MM-DD). */
export type Clock = { readonly nowMs: number; readonly kitIssued: string };

/** What is known about when a contact was right. */
export type Evidence = {
  /** The law that fixes all numbers of the contact. Such a contact has no age. */
  readonly law: NumberLaw | undefined;
  readonly confirmed: Pick<NonNullable<Contact['confirmed']>, 'on' | 'by'> | undefined;
  /** The day on which a person with knowledge of the matter checked the entry, where that is the newest evidence. */
  readonly reviewedOn?: string;
  /** The newest date among confirmation, review and sources, as precise as it was found; undefined if none has a date. */
  readonly newest: string | undefined;
};

/** How old facts are. All but `none` and `recent` are shown as an amber label. */
export type Age =
  | { readonly kind: 'none' }
  | { readonly kind: 'recent' | 'old'; readonly newest: string }
  | { readonly kind: 'undated' }
  | { readonly kind: 'check-due'; readonly nextCheck: string };

/**
 * How the clock is wrong. `behind`: more than a day before the kit's issue date, which cannot be; one day is allowed for time zones.
 * `ahead`: after the end of the tenth year after the issue, so that the clock, or the kit, is not to be relied on.
 */
export type ClockFault = 'behind' | 'ahead';

/** How the clock is wrong; undefined when it is right, or while there is no kit to compare it with. */
export function clockFaultOf({ nowMs, kitIssued }: Clock): ClockFault | undefined {
  const issued = firstDayOf(kitIssued);
  if (issued === undefined) return undefined;
  if (nowMs < Date.parse(issued) - dayMs) return 'behind';
  const last = `${Number(issued.slice(0, 4)) + mostKitYears}-12-31`;
  return nowMs > Date.parse(last) + dayMs ? 'ahead' : undefined;
}

/** Today by the reader's clock and time zone, YYYY-MM-DD; the kit's issue date while the clock is earlier. */
export function todayBy({ nowMs, kitIssued }: Clock): string {
  const now = new Date(nowMs);
  const today = isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const issued = firstDayOf(kitIssued);
  return issued !== undefined && issued > today ? issued : today;
}

/** The evidence of a contact, confirmed or not. */
export function evidenceOf(
  contact: Pick<Contact, 'check' | 'confirmed' | 'evidenceDate' | 'sources' | 'phones'>,
): Evidence {
  const { check, confirmed, evidenceDate, sources, phones } = contact;
  // Compiling an entry adds nothing to its sources; a review does.
  const reviewed = check === undefined || check.kind === 'compiled' ? undefined : check.on;
  const laws = phones.map(lawOf);
  const newest = newestOf([confirmed?.on, reviewed, evidenceDate, ...sources.map(({ date }) => date)]);
  return {
    law: laws.includes(undefined) ? undefined : laws[0],
    confirmed: confirmed && { on: confirmed.on, by: confirmed.by },
    ...(reviewed !== undefined &&
      reviewed === newest &&
      reviewed !== confirmed?.on && { reviewedOn: reviewed }),
    newest,
  };
}

/** The age of evidence. */
export function ageOf({ law, newest }: Evidence, clock: Clock): Age {
  return law === undefined ? ageOfDate(newest, clock) : { kind: 'none' };
}

/** The age of facts with a date, to be checked again by `nextCheck` if given. */
export function ageOfDate(newest: string | undefined, clock: Clock, nextCheck?: string): Age {
  const today = todayBy(clock);
  const next = nextCheck === undefined ? undefined : firstDayOf(nextCheck);
  if (nextCheck !== undefined && next !== undefined && next < today) return { kind: 'check-due', nextCheck };
  const until = newest === undefined ? undefined : recentUntil(newest);
  if (newest === undefined || until === undefined) return { kind: 'undated' };
  return { kind: today <= until ? 'recent' : 'old', newest };
}

/** Whether an age is shown as an amber label; otherwise it is a grey date or nothing. */
export function isWarning({ kind }: Age): boolean {
  return kind !== 'none' && kind !== 'recent';
}

/** The last day on which evidence of a date is recent, YYYY-MM-DD; undefined if the text is no date. */
export function recentUntil(date: string): string | undefined {
  const day = firstDayOf(date);
  if (day === undefined) return undefined;
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + recentMonths;
  const [untilYear, untilMonth] = [Math.floor(months / 12), (months % 12) + 1];
  // The day before the first of the next month, because 29 February does not exist in most years.
  const lastOfMonth = new Date(Date.UTC(untilYear, untilMonth, 0)).getUTCDate();
  return isoDay(untilYear, untilMonth, Math.min(dayOfMonth, lastOfMonth));
}

/** The newest of several dates of any precision; undefined if none of them is a date. */
export function newestOf(dates: readonly (string | undefined)[]): string | undefined {
  let newest: string | undefined;
  for (const date of dates) {
    const day = date === undefined ? undefined : firstDayOf(date);
    if (day !== undefined && (newest === undefined || day > (firstDayOf(newest) ?? ''))) newest = date;
  }
  return newest;
}

/** The first day of a day, month or year, YYYY-MM-DD, so that nothing seems newer than it may be. Undefined if the text is no date. */
export function firstDayOf(text: string): string | undefined {
  if (!isDate(text)) return undefined;
  const [year, month = '01', day = '01'] = text.split('-');
  return `${year}-${month}-${day}`;
}

function isoDay(year: number, month: number, day: number): string {
  const padded = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ];
  return padded.join('-');
}
