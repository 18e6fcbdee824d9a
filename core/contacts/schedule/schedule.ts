// Opening hours of a service as data: weekly rows as in HSDS, a subset of RRULE.
import { z } from '../../base/zod.ts';

/** Days of the week in RRULE notation, Monday first. */
export const weekdaySchema = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
/** A day of the week. */
export type Weekday = z.infer<typeof weekdaySchema>;

/** Time zones of the four countries. */
export const timeZoneSchema = z.enum(['Europe/Athens', 'Asia/Nicosia', 'Europe/Rome', 'Europe/Lisbon']);
/** A time zone. */
export type TimeZone = z.infer<typeof timeZoneSchema>;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM');

/**
 * One row of hours. If `closesAt` is not later than `opensAt`, the row runs past midnight; equal times are a whole day. The row
 * belongs to the day on which it starts, for weekdays, validity and holidays alike.
 */
export const scheduleSchema = z
  .strictObject({
    byday: z.array(weekdaySchema).min(1).max(7),
    opensAt: clockTime,
    closesAt: clockTime,
    /** First and last day on which the row is valid. */
    validFrom: z.iso.date().optional(),
    validTo: z.iso.date().optional(),
    /** First and last day of the repetition; `interval` counts weeks from that of `dtstart`. */
    dtstart: z.iso.date().optional(),
    until: z.iso.date().optional(),
    interval: z.int().min(2).max(52).optional(),
    /** Time zone; default is that of the contact's country. */
    timezone: timeZoneSchema.optional(),
    /** Whether the row applies on public holidays; absent if unknown. */
    holidays: z.enum(['open', 'closed']).optional(),
  })
  .refine((row) => new Set(row.byday).size === row.byday.length, {
    message: 'a day stands there twice',
    path: ['byday'],
  })
  .refine((row) => row.interval === undefined || row.dtstart !== undefined, {
    message: 'an interval needs a first day',
    path: ['dtstart'],
  });
/** One row of hours. */
export type Schedule = z.infer<typeof scheduleSchema>;
