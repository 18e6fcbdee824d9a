// Weekly hours in one cell: `MO-FR 09:00-17:00 holidays=closed; SA 22:00-06:00`.
import {
  type Schedule,
  scheduleSchema,
  type Weekday,
  weekdaySchema,
} from '../../contacts/schedule/schedule.ts';

const days = weekdaySchema.options;
/** Options after the times, by their name in the cell. */
const marks = {
  holidays: 'holidays',
  from: 'validFrom',
  to: 'validTo',
  start: 'dtstart',
  until: 'until',
  weeks: 'interval',
  zone: 'timezone',
} as const satisfies Readonly<Record<string, keyof Schedule>>;

/** The rows of hours as one cell; empty if there are none. */
export function scheduleCell(schedules: readonly Schedule[] | undefined): string {
  return (schedules ?? []).map(rowText).join('; ');
}

function rowText(schedule: Schedule): string {
  const options = Object.entries(marks).flatMap(([name, field]) => {
    const value = schedule[field];
    return value === undefined ? [] : [`${name}=${value}`];
  });
  const times = `${schedule.opensAt}-${schedule.closesAt}`;
  return [dayText(schedule.byday), times, ...options].join(' ');
}

/** Three and more consecutive days as `MO-FR`. Their order is kept, so that reading gives the same rows. */
function dayText(byday: readonly Weekday[]): string {
  const [first, last] = [byday[0], byday.at(-1)];
  const from = days.indexOf(first as Weekday);
  const isRow = byday.length > 2 && byday.every((day, index) => day === days[from + index]);
  return isRow ? `${first}-${last}` : byday.join(',');
}

/** The rows of a cell; undefined if any part is not understood, because incomplete hours would be wrong. */
export function readScheduleCell(cell: string): Schedule[] | undefined {
  const parts = cell
    .split(/[;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const rows = parts.map(readRow);
  const whole = rows.filter((row) => row !== undefined);
  return whole.length === rows.length ? whole : undefined;
}

function readRow(text: string): Schedule | undefined {
  const found = /^([a-z,\- ]*)(?:[^\S ]\s*)?(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d)((?:\s+\w+=\S+)*)$/i.exec(
    text,
  );
  if (!found) return undefined;
  const [, dayPart = '', opens = '', closes = '', rest = ''] = found;
  const options = rest
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((mark) => mark.split('='));
  const known = options.map(([name = '', value = '']) => {
    const field = name in marks ? marks[name as keyof typeof marks] : undefined;
    return field && ([field, field === 'interval' ? Number(value) : value] as const);
  });
  if (known.includes(undefined)) return undefined;
  const parsed = scheduleSchema.safeParse({
    byday: readDays(dayPart),
    opensAt: opens.padStart(5, '0'),
    closesAt: closes.padStart(5, '0') === '24:00' ? '00:00' : closes.padStart(5, '0'),
    ...Object.fromEntries(known.filter((entry) => entry !== undefined)),
  });
  return parsed.success ? parsed.data : undefined;
}

/** `MO-FR`, `Mon, Wed`, `SA-MO`; no days mean every day. Undefined for words that are no days. */
function readDays(text: string): Weekday[] | undefined {
  const plain = text.trim().toUpperCase();
  if (plain === '') return [...days];
  const listed = plain
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((part) => {
      const [first, last, ...more] = part.split('-').map(dayIn);
      if (first === undefined || more.length > 0) return undefined;
      if (!part.includes('-')) return [first];
      if (last === undefined) return undefined;
      const count = (last - first + days.length) % days.length;
      return Array.from({ length: count + 1 }, (_, step) => (first + step) % days.length);
    });
  if (listed.includes(undefined)) return undefined;
  return listed.flatMap((part) => part ?? []).flatMap((index) => days[index] ?? []);
}

/** The index of a day in the week by its first two letters: MO, Mon and Monday are equal. */
function dayIn(word: string): number | undefined {
  const found = days.indexOf(word.slice(0, 2) as Weekday);
  return found >= 0 &&
    'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY'.split(' ')[found]?.startsWith(word)
    ? found
    : undefined;
}
