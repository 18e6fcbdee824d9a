// Local time of the four countries: UTC offsets, and summer time of the European Union.
import { type DayNumber, dayNumber, weekdayOf } from '../holidays/day.ts';
import type { TimeZone } from '../schedule/schedule.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** Hours before UTC in winter. */
const winterHours: Readonly<Record<TimeZone, number>> = {
  'Europe/Athens': 2,
  'Asia/Nicosia': 2,
  'Europe/Rome': 1,
  'Europe/Lisbon': 0,
};

/** Offset of the local time from UTC at an instant, in milliseconds. */
function offsetMs(zone: TimeZone, instantMs: number): number {
  const year = new Date(instantMs).getUTCFullYear();
  // Directive 2000/84/EC: from the last Sunday of March to that of October, at 01:00 UTC everywhere.
  const isSummer =
    instantMs >= lastSunday(year, 3) * dayMs + hourMs && instantMs < lastSunday(year, 10) * dayMs + hourMs;
  return (winterHours[zone] + (isSummer ? 1 : 0)) * hourMs;
}

function lastSunday(year: number, month: number): DayNumber {
  const last = dayNumber(year, month, 31);
  return last - ((weekdayOf(last) + 1) % 7);
}

/** The local date at an instant. */
export function dayAt(zone: TimeZone, instantMs: number): DayNumber {
  return Math.floor((instantMs + offsetMs(zone, instantMs)) / dayMs);
}

/**
 * The instant of a local time. `minutes` counts from midnight and may exceed the day. As in RFC 5545, the first of two equal times
 * is used. A skipped time is read with the offset before the change.
 */
export function instantOf(zone: TimeZone, day: DayNumber, minutes: number): number {
  const wallMs = day * dayMs + minutes * minuteMs;
  const winterMs = wallMs - winterHours[zone] * hourMs;
  const summerMs = winterMs - hourMs;
  if (offsetMs(zone, summerMs) === wallMs - summerMs) return summerMs;
  return winterMs;
}
