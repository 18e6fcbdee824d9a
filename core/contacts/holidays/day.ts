// Calendar days as whole days since 1970, independent of time zones.

/** A day as whole days since 1 January 1970. */
export type DayNumber = number;

const dayMs = 86_400_000;

/** The number of a day; `month` counts from 1. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / dayMs;
}

/** A day as YYYY-MM-DD. */
export function dayText(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The number of a day written as YYYY-MM-DD; undefined when there is no such day. */
export function readDay(text: string): DayNumber | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const found = dayNumber(year, month, day);
  return dayText(found) === text ? found : undefined;
}

/** The day of the week: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  // 1 January 1970 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}
