// Formats of days, ages, sizes and counts in each language.
import { type Language, localeTags } from '../../core/base/language.ts';

const dayPattern = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;
const dayLengthMs = 86_400_000;

/** Dates, ages and numbers as one language writes them. */
export type Formats = {
  /** A day, month or year as written in a kit (YYYY-MM-DD, YYYY-MM, YYYY), in words; anything else is returned as it is. */
  readonly day: (text: string) => string;
  /** The month and year of such a date in few words; a year alone stays one. */
  readonly month: (text: string) => string;
  /**
   * How long ago a day was, in the largest fitting unit: `3 weeks ago`. Counted to the day of the kit while the clock is behind it,
   * and never to come. Undefined when the text is no date.
   */
  readonly age: (text: string, now?: number) => string | undefined;
  /** How long it is from `now` to a moment (ISO 8601), in the largest fitting unit: `in 10 minutes`, `tomorrow`. */
  readonly until: (moment: string, now: Date) => string;
  /** A moment (ISO 8601) as day and time of this computer. */
  readonly moment: (moment: string) => string;
  readonly number: (value: number) => string;
  /** Bytes as kB, MB or GB. */
  readonly size: (bytes: number) => string;
  readonly percent: (share: number) => string;
  /** Minutes as hours and minutes: `8 hrs 30 mins`. */
  readonly duration: (minutes: number) => string;
  readonly list: (parts: readonly string[]) => string;
};

/** The moment a date of a kit stands for, in ms since 1970 (UTC); undefined when the text is no date. */
export function momentOf(text: string): number | undefined {
  const found = dayPattern.exec(text);
  if (!found) return undefined;
  const moment = Date.UTC(Number(found[1]), Number(found[2] ?? '1') - 1, Number(found[3] ?? '1'));
  return Number.isNaN(moment) ? undefined : moment;
}

/** Whole days from a date of a kit to `now`; negative for the future, undefined when the text is no date. */
function daysSince(text: string, now: number = Date.now()): number | undefined {
  const moment = momentOf(text);
  return moment === undefined ? undefined : Math.floor((now - moment) / dayLengthMs);
}

const made = new Map<string, Formats>();

/** The formats of a language, for a kit issued on a day (YYYY-MM-DD); made once, since Intl objects are slow to make. */
export function formatsOf(language: Language, kitIssued = ''): Formats {
  const key = `${language} ${kitIssued}`;
  const known = made.get(key);
  if (known) return known;
  const formats = makeFormats(language, momentOf(kitIssued) ?? 0);
  made.set(key, formats);
  return formats;
}

function makeFormats(language: Language, earliestNowMs: number): Formats {
  const tag = localeTags[language];
  const parts = [
    new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
  ];
  const shortMonth = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' });
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    day: (text) => {
      const moment = momentOf(text);
      const precision = text.split('-').length - 1;
      return moment === undefined ? text : (parts[precision]?.format(moment) ?? text);
    },
    month: (text) => {
      const moment = momentOf(text);
      return moment === undefined || !text.includes('-') ? text : shortMonth.format(moment);
    },
    age: (text, now = Date.now()) => {
      const days = daysSince(text, Math.max(now, earliestNowMs));
      return days === undefined ? undefined : writeAge(relative, Math.max(0, days));
    },
    until: (text, now) => writeUntil(relative, (Date.parse(text) - now.getTime()) / 60_000),
    moment: (text) => moment.format(new Date(text)),
    number: (value) => number.format(value),
    size: (bytes) => writeSize(tag, bytes),
    percent: (share) => percent.format(share),
    duration: (minutes) => writeDuration(tag, minutes),
    list: (words) => list.format(words),
  };
}

function writeAge(relative: Intl.RelativeTimeFormat, days: number): string {
  if (days < 14) return relative.format(-days, 'day');
  if (days < 61) return relative.format(-Math.floor(days / 7), 'week');
  if (days < 730) return relative.format(-Math.floor(days / 30.44), 'month');
  return relative.format(-Math.floor(days / 365.25), 'year');
}

function writeUntil(relative: Intl.RelativeTimeFormat, minutes: number): string {
  const days = minutes / 1440;
  if (minutes < 59.5) return relative.format(Math.max(0, Math.round(minutes)), 'minute');
  if (days < 1) return relative.format(Math.round(minutes / 60), 'hour');
  if (days < 61) return relative.format(Math.round(days), 'day');
  if (days < 730) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}

function writeDuration(tag: string, minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const write = (value: number, unit: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const rest = write(whole % 60, 'minute');
  if (hours === 0) return rest;
  return whole % 60 === 0 ? write(hours, 'hour') : `${write(hours, 'hour')} ${rest}`;
}

function writeSize(tag: string, bytes: number): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < steps.length - 1) {
    value /= 1000;
    step += 1;
  }
  const digits = step < 2 || value >= 100 ? 0 : 1;
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: steps[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(value);
}
