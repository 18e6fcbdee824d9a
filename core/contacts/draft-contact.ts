// Schema of an incomplete contact: every field may be empty, and the linter reports what is missing.
import { countrySchema } from '../base/country.ts';
import { languageSchema } from '../base/language.ts';
import { z } from '../base/zod.ts';
import { checkKinds } from '../kit/check.ts';
import { needSchema } from './contact.ts';
import { locationKindSchema } from './contact-location.ts';
import { citySchema } from './holidays/cities.ts';
import { scheduleSchema } from './schedule/schedule.ts';

const shortText = z.string().max(4000);

/** A text in some languages, possibly incomplete. A language without a text may be absent or empty. */
export const draftTextSchema = z.partialRecord(languageSchema, shortText);
/** A text in some languages, possibly incomplete. */
export type DraftText = z.infer<typeof draftTextSchema>;

const draftPhoneSchema = z.strictObject({
  number: shortText,
  e164: shortText.optional(),
  kind: z.enum(['short-code', 'fixed', 'mobile', 'freephone']),
  channels: z.array(z.enum(['voice', 'text', 'whatsapp', 'viber', 'signal'])),
  note: draftTextSchema.optional(),
  languages: z.array(shortText).max(50).optional(),
});

const draftLocationSchema = z.strictObject({
  kind: locationKindSchema,
  name: draftTextSchema.optional(),
  address: z
    .strictObject({
      street: draftTextSchema.optional(),
      city: draftTextSchema.optional(),
      province: shortText.optional(),
      postalCode: shortText.optional(),
      country: shortText,
    })
    .optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  directions: draftTextSchema.optional(),
  access: z.array(draftTextSchema).max(50).optional(),
  note: draftTextSchema.optional(),
});

const draftCostSchema = z.strictObject({
  text: draftTextSchema.optional(),
  amount: z.number().optional(),
  currency: shortText.optional(),
});

const draftPersonSchema = z.strictObject({
  name: shortText,
  title: draftTextSchema.optional(),
  department: draftTextSchema.optional(),
  email: shortText.optional(),
  phone: shortText.optional(),
});

const draftAttributeSchema = z.strictObject({
  scheme: shortText,
  term: shortText,
  value: shortText.optional(),
});

const draftChangeSchema = z.strictObject({
  on: shortText,
  kind: shortText,
  field: shortText,
  before: shortText.optional(),
  after: shortText.optional(),
  by: shortText,
});

/** A contact in the table editor. A complete one is a valid EditedContact, field by field. */
export const draftContactSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  country: countrySchema,
  region: draftTextSchema.optional(),
  city: citySchema.optional(),
  organisation: draftTextSchema,
  service: draftTextSchema,
  needs: z.array(needSchema),
  isEmergency: z.boolean(),
  stripOrder: z.int().min(1).optional(),
  phones: z.array(draftPhoneSchema).max(50),
  emails: z.array(shortText).max(50),
  websites: z.array(shortText).max(50),
  openingHours: draftTextSchema,
  isAlwaysOpen: z.boolean(),
  schedules: z.array(scheduleSchema).min(1).max(50).optional(),
  byAppointment: z.literal(true).optional(),
  languages: draftTextSchema,
  languageCodes: z.array(shortText).max(200).optional(),
  isFree: z.enum(['yes', 'no', 'unknown']),
  costs: z.array(draftCostSchema).max(50).optional(),
  whoMayCall: draftTextSchema,
  minAge: z.number().optional(),
  maxAge: z.number().optional(),
  documents: z.array(draftTextSchema).max(50).optional(),
  locations: z.array(draftLocationSchema).max(50).optional(),
  areas: z.array(draftTextSchema).max(100).optional(),
  people: z.array(draftPersonSchema).max(50).optional(),
  replacedBy: shortText.optional(),
  notes: draftTextSchema.optional(),
  sources: z.array(z.strictObject({ title: shortText, address: shortText, date: shortText })).max(200),
  evidenceDate: shortText,
  confirmed: z.strictObject({ on: shortText, by: shortText, email: shortText.optional() }).optional(),
  check: z
    .strictObject({ kind: z.enum(checkKinds), by: shortText.optional(), on: shortText.optional() })
    .optional(),
  attributes: z.array(draftAttributeSchema).max(500).optional(),
  changes: z.array(draftChangeSchema).max(2000).optional(),
  ship: z.enum(['ship-after-test-call', 'verify-first', 'do-not-ship']),
});
/** A contact in the table editor. */
export type DraftContact = z.infer<typeof draftContactSchema>;
