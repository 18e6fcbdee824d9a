// Date of Easter: Gregorian computus for the West, Julian computus for the Orthodox.
import { type DayNumber, dayNumber } from './day.ts';

/** Western Easter Sunday (the anonymous Gregorian computus). */
export function westernEaster(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (skipped + 19 * golden + 15) % 30;
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  return dayNumber(year, 3, 28) + moon - weekday;
}

/** Orthodox Easter Sunday as a Gregorian date. */
export function orthodoxEaster(year: number): DayNumber {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const sum = moon + weekday + 114;
  const julian = dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
  return julian + Math.floor(year / 100) - Math.floor(year / 400) - 2;
}
