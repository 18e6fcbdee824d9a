// Opening hours in the table `schedule` of HSDS: writing and reading.
import { type Schedule, scheduleSchema } from '../schedule/schedule.ts';
import type { Attribute } from './read-tables.ts';
import type { Row } from './rows.ts';
import type { TableWriter } from './table-writer.ts';

/** Adds the rows of a contact. */
export function writeSchedules(
  schedules: readonly Schedule[],
  contactId: string,
  serviceId: string,
  writer: TableWriter,
): void {
  for (const [index, schedule] of schedules.entries()) {
    const row = writer.refer('schedule', `${contactId}/${index}`);
    const { validFrom, validTo, dtstart, until, interval, timezone, holidays } = schedule;
    writer.add('schedule', {
      id: row.id,
      service_id: serviceId,
      ...(validFrom === undefined ? {} : { valid_from: validFrom }),
      ...(validTo === undefined ? {} : { valid_to: validTo }),
      ...(dtstart === undefined ? {} : { dtstart }),
      ...(until === undefined ? {} : { until }),
      ...(interval === undefined ? {} : { interval }),
      freq: 'WEEKLY',
      byday: schedule.byday.join(','),
      opens_at: schedule.opensAt,
      closes_at: schedule.closesAt,
    });
    // The standard's own column is an offset in hours, which is wrong for half of the year because of summer time.
    if (timezone !== undefined) writer.attribute(row, 'timezone', 'time-zone', timezone);
    if (holidays !== undefined) writer.attribute(row, 'holidays', 'on-holidays', holidays);
  }
}

/**
 * The rows of a service with hours. Undefined if there are none, or if one of them is not fully understood, because incomplete hours
 * would be wrong.
 */
export function readSchedules(
  rows: readonly Row<'schedule'>[],
  attributesOf: (rowId: string) => readonly Attribute[],
): Schedule[] | undefined {
  const withHours = rows.filter((row) => row.freq !== undefined || row.opens_at !== undefined);
  const read = withHours.map((row) => {
    const value = (code: string): string | undefined =>
      attributesOf(row.id).find((attribute) => attribute.code === code)?.value;
    const found = scheduleSchema.safeParse(
      defined({
        byday: row.byday?.split(',').map((day) => day.trim()),
        opensAt: clockTime(row.opens_at),
        closesAt: clockTime(row.closes_at),
        validFrom: row.valid_from,
        validTo: row.valid_to,
        dtstart: row.dtstart,
        until: row.until,
        interval: row.interval === 1 ? undefined : row.interval,
        timezone: value('time-zone'),
        holidays: value('on-holidays'),
      }),
    );
    return row.freq === 'WEEKLY' && found.success ? found.data : undefined;
  });
  const whole = read.filter((schedule) => schedule !== undefined);
  return whole.length > 0 && whole.length === read.length ? whole : undefined;
}

/** `9:00` and `09:00:00` become `09:00`. */
export function clockTime(text: string | undefined): string | undefined {
  return text
    ?.trim()
    .replace(/^(\d):/, '0$1:')
    .replace(/^(\d\d:\d\d):00$/, '$1');
}

function defined(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
