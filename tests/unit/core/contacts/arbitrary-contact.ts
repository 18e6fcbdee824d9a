// Arbitrary contacts for property tests: every shape of the schema, with difficult texts and addresses.
import fc from 'fast-check';
import { countrySchema } from '../../../../core/base/country.ts';
import { languages } from '../../../../core/base/language.ts';
import type { LocalText } from '../../../../core/base/local-text.ts';
import { type Contact, needSchema, phoneSchema } from '../../../../core/contacts/contact.ts';
import { type Location, locationKindSchema } from '../../../../core/contacts/contact-location.ts';
import { citySchema } from '../../../../core/contacts/holidays/cities.ts';
import { type Schedule, timeZoneSchema, weekdaySchema } from '../../../../core/contacts/schedule/schedule.ts';
import { checkKinds } from '../../../../core/kit/check.ts';

const nasty = fc.constantFrom(
  'a,b',
  '"quoted"',
  'line\r\nbreak',
  ' spaces ',
  '=1+1',
  '\uFEFF',
  '',
  'Ελλάδα',
  '__proto__',
  '𝔘',
);
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), nasty);
const filledText = text.filter((value) => value.length > 0);

const localText: fc.Arbitrary<LocalText> = fc
  .subarray([...languages], { minLength: 1 })
  .chain((chosen) =>
    fc
      .tuple(...chosen.map(() => filledText))
      .map((texts) => Object.fromEntries(chosen.map((language, index) => [language, texts[index] ?? '?']))),
  );

const date = fc.constantFrom('undated', '2019', '2024-06', '2024-06-24', 'soon');
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const shape = phoneSchema.shape;
const languageCodes = fc.uniqueArray(fc.constantFrom('en', 'el', 'ar', 'uk', 'prs'), {
  minLength: 1,
  maxLength: 4,
});

const phone = fc.oneof(
  fc.record(
    {
      number: fc.stringMatching(/^\d{3,6}$/),
      kind: fc.constant('short-code' as const),
      channels: fc.array(fc.constantFrom(...shape.channels.element.options), { minLength: 1, maxLength: 5 }),
      note: localText,
      languages: languageCodes,
    },
    { requiredKeys: ['number', 'kind', 'channels'] },
  ),
  fc.record(
    {
      number: fc.stringMatching(/^[\d +().,"-]{2,30}$/),
      e164: fc.stringMatching(/^\+\d{7,15}$/),
      kind: fc.constantFrom('fixed' as const, 'mobile' as const, 'freephone' as const),
      channels: fc.array(fc.constantFrom(...shape.channels.element.options), { minLength: 1, maxLength: 5 }),
      note: localText,
      languages: languageCodes,
    },
    { requiredKeys: ['number', 'kind', 'channels'] },
  ),
);

const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((pair) => pair.map((part) => String(part).padStart(2, '0')).join(':'));
const dayOfYears = fc
  .integer({ min: 20_454, max: 24_106 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const hours = {
  byday: fc.subarray([...weekdaySchema.options], { minLength: 1 }),
  opensAt: clockTime,
  closesAt: clockTime,
  validFrom: dayOfYears,
  validTo: dayOfYears,
  dtstart: dayOfYears,
  until: dayOfYears,
  timezone: fc.constantFrom(...timeZoneSchema.options),
  holidays: fc.constantFrom('open' as const, 'closed' as const),
};

/** One row of hours. */
export const arbitrarySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record(hours, { requiredKeys: ['byday', 'opensAt', 'closesAt'] }),
  fc.record(
    { ...hours, interval: fc.integer({ min: 2, max: 52 }) },
    { requiredKeys: ['byday', 'opensAt', 'closesAt', 'dtstart', 'interval'] },
  ),
);

const part = fc.oneof(
  fc.constantFrom('AB 12', '17671', '- 5'),
  fc.stringMatching(/^[A-Za-z0-9 -]{1,8}[0-9]$/),
);
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);
const filledList = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { minLength: 1, maxLength: 3 });

const arbitraryLocation: fc.Arbitrary<Location> = fc.record(
  {
    kind: fc.constantFrom(...locationKindSchema.options),
    name: localText,
    address: fc.record(
      {
        street: localText,
        city: localText,
        province: part,
        postalCode: part,
        country: fc.stringMatching(/^[A-Z]{2}$/),
      },
      { requiredKeys: ['street', 'city', 'country'] },
    ),
    latitude: degrees(90),
    longitude: degrees(180),
    directions: localText,
    access: filledList(localText),
    note: localText,
  },
  { requiredKeys: ['kind'] },
);

const arbitraryCost = fc.record(
  {
    text: localText,
    amount: fc.constantFrom(0, 0.1, 12.5, 999),
    currency: fc.constantFrom('EUR', 'CHF'),
  },
  { requiredKeys: ['text'] },
);

const arbitraryPerson = fc.record(
  {
    name: filledText,
    title: localText,
    department: localText,
    email: fc.oneof(fc.emailAddress(), filledText),
    phone: fc.stringMatching(/^[\d +]{2,30}$/),
  },
  { requiredKeys: ['name'] },
);

const changedValue = filledText.filter((value) => value.trim() !== '-');
const arbitraryChange = fc.record(
  {
    on: dayOfYears,
    kind: filledText,
    field: fc.oneof(filledText, fc.constant('assured_date')),
    before: changedValue,
    after: changedValue,
    by: filledText,
  },
  { requiredKeys: ['on', 'kind', 'field', 'by'] },
);

/** One contact. */
export const arbitraryContact: fc.Arbitrary<Contact> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9-]{2,60}$/),
    country: fc.constantFrom(...countrySchema.options),
    region: fc.oneof(localText, fc.constant({ en: 'Greece' })),
    city: fc.constantFrom(...citySchema.options),
    organisation: localText,
    service: localText,
    needs: fc.array(fc.constantFrom(...needSchema.options), { minLength: 1, maxLength: 6 }),
    isEmergency: fc.boolean(),
    stripOrder: fc.integer({ min: 1, max: 99 }),
    phones: fc.array(phone, { maxLength: 4 }),
    emails: fc.array(fc.oneof(fc.emailAddress(), text), { maxLength: 4 }),
    websites: fc.array(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), text), {
      maxLength: 4,
    }),
    openingHours: localText,
    isAlwaysOpen: fc.boolean(),
    schedules: fc.array(arbitrarySchedule, { minLength: 1, maxLength: 4 }),
    languages: localText,
    languageCodes,
    byAppointment: fc.constant(true as const),
    costs: filledList(arbitraryCost),
    minAge: fc.constantFrom(0, 0.5, 12),
    maxAge: fc.constantFrom(17, 17.9, 150),
    documents: filledList(localText),
    locations: filledList(arbitraryLocation),
    areas: filledList(localText),
    replacedBy: fc.stringMatching(/^[a-z0-9-]{2,60}$/),
    people: filledList(arbitraryPerson),
    attributes: filledList(
      fc.record({ scheme: filledText, term: filledText, value: text }, { requiredKeys: ['scheme', 'term'] }),
    ),
    changes: filledList(arbitraryChange),
    check: fc.record(
      { kind: fc.constantFrom(...checkKinds), by: filledText, on: dayOfYears },
      { requiredKeys: ['kind'] },
    ),
    isFree: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
    whoMayCall: localText,
    notes: localText,
    sources: fc.array(fc.record({ title: text, address: text, date: fc.oneof(date, text) }), {
      minLength: 1,
      maxLength: 12,
    }),
    evidenceDate: fc.oneof(date, text),
    confirmed: fc.record(
      { on: day, by: filledText, email: fc.oneof(fc.emailAddress(), filledText) },
      { requiredKeys: ['on', 'by'] },
    ),
  },
  {
    requiredKeys: [
      'id',
      'country',
      'organisation',
      'service',
      'needs',
      'isEmergency',
      'phones',
      'emails',
      'websites',
      'openingHours',
      'isAlwaysOpen',
      'languages',
      'isFree',
      'whoMayCall',
      'sources',
      'evidenceDate',
    ],
  },
);

/** Several contacts with ids of their own. */
export const arbitraryContacts = fc.uniqueArray(arbitraryContact, { maxLength: 6, selector: ({ id }) => id });
