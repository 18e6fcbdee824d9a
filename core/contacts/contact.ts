// Schema of a contact in the library and in a content folder.

import { countrySchema } from '../base/country.ts';
import { localTextSchema } from '../base/local-text.ts';
import { z } from '../base/zod.ts';
import { checkSchema } from '../kit/check.ts';
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

/** What a person may need. The directory is arranged by needs. */
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

/** One number. `e164` is absent for short codes, which work only inside the country and have no international form. */
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

/** Id of a contact inside its kit. */
export const contactIdSchema = z.string().regex(/^[a-z0-9-]{2,60}$/);

const ageSchema = z.number().min(0).max(150);

/** A contact. Dates are YYYY-MM-DD, or as precise as the source was (YYYY-MM, YYYY, `undated`). */
export const contactSchema = z.strictObject({
  id: contactIdSchema,
  country: countrySchema,
  region: localTextSchema.optional(),
  /** The city whose local holiday the service observes; only for services of one place. */
  city: citySchema.optional(),
  organisation: localTextSchema,
  service: localTextSchema,
  needs: z.array(needSchema).min(1),
  isEmergency: z.boolean(),
  /** Position in the country's strip of emergency numbers; absent if it is not in the strip. */
  stripOrder: z.int().min(1).optional(),
  phones: z.array(phoneSchema),
  emails: z.array(z.string()),
  websites: z.array(z.string()),
  openingHours: localTextSchema,
  isAlwaysOpen: z.boolean(),
  /** Opening hours as data; only if the text states them exactly. */
  schedules: z.array(scheduleSchema).min(1).optional(),
  /** By appointment only, whatever the hours. */
  byAppointment: z.literal(true).optional(),
  languages: localTextSchema,
  /** Languages as data; only if the text names them. */
  languageCodes: languageCodesSchema.optional(),
  isFree: z.enum(['yes', 'no', 'unknown']),
  /** The cost, if more is known than whether it is free. */
  costs: z.array(costSchema).min(1).optional(),
  whoMayCall: localTextSchema,
  /** Age limits of the people that the service helps, in years, both inclusive. */
  minAge: ageSchema.optional(),
  maxAge: ageSchema.optional(),
  /** What a person has to bring. */
  documents: z.array(localTextSchema).min(1).optional(),
  /** Places that a person can visit. */
  locations: z.array(locationSchema).min(1).optional(),
  /** Areas served in addition to `region`. */
  areas: z.array(localTextSchema).min(1).optional(),
  people: z.array(personSchema).min(1).optional(),
  /** Id of the entry that replaced this one. */
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
  /** What was done to the facts, by whom. Absent means compiled, or confirmed where `confirmed` is present. */
  check: checkSchema.optional(),
  /** Terms that other directories use for the service. */
  attributes: z.array(attributeSchema).min(1).optional(),
  /** Changes of the entry, the oldest first. */
  changes: z.array(changeSchema).min(1).optional(),
});
/** A contact. */
export type Contact = z.infer<typeof contactSchema>;

/** A contact in a content folder has the editor's decision. Only `ship-after-test-call` becomes part of a kit. */
export const editedContactSchema = contactSchema.extend({
  ship: z.enum(['ship-after-test-call', 'verify-first', 'do-not-ship']),
});
/** A contact in a content folder. */
export type EditedContact = z.infer<typeof editedContactSchema>;
