// Decides the shape of a contact as the library keeps it and a content folder writes it.

import { countrySchema } from '../base/country.ts';
import { localTextSchema } from '../base/local-text.ts';
import { z } from '../base/zod.ts';
import { locationSchema } from './contact-location.ts';
import {
  attributeSchema,
  changeSchema,
  costSchema,
  languageCodesSchema,
  personSchema,
} from './contact-parts.ts';
import { citySchema } from './holidays/cities.ts';
import { scheduleSchema } from './schedule/schedule.ts';

/** What a person may need; the directory is listed by these. */
export const needSchema = z.enum([
  'danger-now',
  'trafficking',
  'missing-child',
  'child-helpline',
  'guardian',
  'legal-aid',
  'asylum',
  'shelter',
  'violence',
  'social-help',
  'online-safety',
]);
/** One need. */
export type Need = z.infer<typeof needSchema>;

/** One number. `e164` is absent for short codes, which work inside the country only and have no international form. */
export const phoneSchema = z
  .strictObject({
    number: z.string().min(2).max(30),
    e164: z
      .string()
      .regex(/^\+\d{7,15}$/)
      .optional(),
    kind: z.enum(['short-code', 'fixed', 'mobile', 'freephone']),
    channels: z.array(z.enum(['voice', 'text', 'whatsapp', 'viber', 'signal'])).min(1),
    note: localTextSchema.optional(),
    /** Languages that are spoken at this number. */
    languages: languageCodesSchema.optional(),
  })
  .refine((phone) => phone.kind !== 'short-code' || phone.e164 === undefined, {
    message: 'a short code has no international form',
    path: ['e164'],
  });
/** One number. */
export type Phone = z.infer<typeof phoneSchema>;

/** What a contact is known by inside its kit. */
export const contactIdSchema = z.string().regex(/^[a-z0-9-]{2,60}$/);

const ageSchema = z.number().min(0).max(150);

/** A contact. Dates are YYYY-MM-DD, or as precise as the source was (YYYY-MM, YYYY, `undated`). */
export const contactSchema = z.strictObject({
  id: contactIdSchema,
  country: countrySchema,
  region: localTextSchema.optional(),
  /** The city whose own holiday the service keeps; only for services of one place. */
  city: citySchema.optional(),
  organisation: localTextSchema,
  service: localTextSchema,
  needs: z.array(needSchema).min(1),
  isEmergency: z.boolean(),
  /** Position in the country's strip of emergency numbers; absent when not in it. */
  stripOrder: z.int().min(1).optional(),
  phones: z.array(phoneSchema),
  emails: z.array(z.string()),
  websites: z.array(z.string()),
  openingHours: localTextSchema,
  isAlwaysOpen: z.boolean(),
  /** The hours for a program to reckon with; only where the words say them exactly. */
  schedules: z.array(scheduleSchema).min(1).optional(),
  /** Nobody is seen or answered there without an appointment, whatever the hours. */
  byAppointment: z.literal(true).optional(),
  languages: localTextSchema,
  /** The languages for a program to reckon with; only where the words name them. */
  languageCodes: languageCodesSchema.optional(),
  isFree: z.enum(['yes', 'no', 'unknown']),
  /** What it costs, where more is known than whether it is free. */
  costs: z.array(costSchema).min(1).optional(),
  whoMayCall: localTextSchema,
  /** Years; the youngest and the oldest for whom the service is. */
  minAge: ageSchema.optional(),
  maxAge: ageSchema.optional(),
  /** What a person has to bring. */
  documents: z.array(localTextSchema).min(1).optional(),
  /** Where a person can go. */
  locations: z.array(locationSchema).min(1).optional(),
  /** Areas it serves beside `region`. */
  areas: z.array(localTextSchema).min(1).optional(),
  people: z.array(personSchema).min(1).optional(),
  /** The entry that took the place of this one, by its id. */
  replacedBy: contactIdSchema.optional(),
  notes: localTextSchema.optional(),
  sources: z.array(z.strictObject({ title: z.string(), address: z.string(), date: z.string() })).min(1),
  /** The newest date among the sources, or `undated`. */
  evidenceDate: z.string(),
  /** Present once the organisation itself confirmed the entry. */
  confirmed: z
    .strictObject({
      on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      by: z.string().min(1),
      email: z.string().min(1).optional(),
    })
    .optional(),
  /** What directories elsewhere know of the service in words of their own. */
  attributes: z.array(attributeSchema).min(1).optional(),
  /** What was changed in the entry, the oldest first. */
  changes: z.array(changeSchema).min(1).optional(),
});
/** A contact. */
export type Contact = z.infer<typeof contactSchema>;

/** A contact in a content folder carries the editor's decision; only `ship-after-test-call` gets into a kit. */
export const editedContactSchema = contactSchema.extend({
  ship: z.enum(['ship-after-test-call', 'verify-first', 'do-not-ship']),
});
/** A contact in a content folder. */
export type EditedContact = z.infer<typeof editedContactSchema>;
