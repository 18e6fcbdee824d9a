// A small directory with every fact that a contact can have.
import type { Contact } from '../../../../core/contacts/contact.ts';

const advice: Contact = {
  id: 'gr-advice',
  country: 'GR',
  region: { en: 'Attica', el: 'Αττική' },
  areas: [{ en: 'Piraeus', el: 'Πειραιάς' }, { en: 'Aegina' }],
  city: 'rome',
  replacedBy: 'gr-advice-2',
  organisation: {
    en: 'House of advice',
    el: 'Σπίτι συμβουλών',
    it: 'Casa dei consigli',
    pt: 'Casa do conselho',
  },
  service: { en: 'Advice for children who arrived alone', el: 'Συμβουλές για ασυνόδευτα παιδιά' },
  needs: ['guardian', 'legal-aid'],
  isEmergency: true,
  stripOrder: 4,
  phones: [
    { number: '11525', kind: 'short-code', channels: ['voice', 'text'], languages: ['el', 'ar'] },
    {
      number: '210 123 4567',
      e164: '+302101234567',
      kind: 'fixed',
      channels: ['voice'],
      note: { en: 'At night', el: 'Τη νύχτα' },
    },
  ],
  emails: ['help@example.org', 'by letter only'],
  websites: ['https://example.org/advice', 'ask in person'],
  openingHours: { en: 'Weekdays 9 to 17, Saturday night', el: 'Καθημερινές 9 με 17, Σάββατο βράδυ' },
  isAlwaysOpen: false,
  schedules: [
    { byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '17:00', holidays: 'closed' },
    {
      byday: ['SA'],
      opensAt: '22:00',
      closesAt: '06:00',
      validFrom: '2026-01-01',
      validTo: '2027-12-31',
      dtstart: '2026-01-03',
      until: '2027-12-25',
      interval: 2,
      timezone: 'Europe/Athens',
      holidays: 'open',
    },
  ],
  byAppointment: true,
  languages: { en: 'Greek, Arabic', el: 'Ελληνικά, αραβικά' },
  languageCodes: ['el', 'ar'],
  isFree: 'no',
  costs: [
    { text: { en: 'The first talk', el: 'Η πρώτη συνάντηση' }, amount: 0, currency: 'EUR' },
    { text: { en: 'Every further hour' }, amount: 12.5, currency: 'EUR' },
    { text: { en: 'Travel is not paid' } },
  ],
  whoMayCall: { en: 'Children and guardians', el: 'Παιδιά και επίτροποι' },
  minAge: 6,
  maxAge: 17,
  documents: [{ en: 'Any paper with the name', el: 'Οποιοδήποτε χαρτί με το όνομα' }, { en: 'A photograph' }],
  locations: [
    {
      kind: 'physical',
      name: { en: 'The house', el: 'Το σπίτι' },
      address: {
        street: { en: '12 Athinas Street', el: 'Αθηνάς 12' },
        city: { en: 'Athens', el: 'Αθήνα' },
        province: 'Attica',
        postalCode: '105 54',
        country: 'GR',
      },
      latitude: 37.9789,
      longitude: 23.7264,
      directions: { en: 'Metro Monastiraki', el: 'Μετρό Μοναστηράκι' },
      access: [{ en: 'A ramp at the side', el: 'Ράμπα στο πλάι' }, { en: 'No lift' }],
      note: { en: 'Only with an appointment' },
    },
    {
      kind: 'postal',
      address: { street: { en: 'P.O. Box 7' }, city: { en: 'Athens' }, country: 'GR' },
    },
  ],
  people: [
    {
      name: 'The duty desk',
      title: { en: 'Coordinator' },
      department: { en: 'Child protection' },
      email: 'desk@example.org',
      phone: '210 765 4321',
    },
    { name: 'Night desk', email: 'through the first' },
  ],
  notes: { en: 'Ring twice.', el: 'Χτυπήστε δύο φορές.' },
  sources: [{ title: 'A page', address: 'https://example.org', date: '2026-01' }],
  evidenceDate: '2026-01',
  confirmed: { on: '2026-03-02', by: 'House of advice', email: 'director@example.org' },
  check: { kind: 'confirmed', by: 'House of advice', on: '2026-03-02' },
  attributes: [
    { scheme: 'AIRS', term: 'Immigrant services', value: 'yes' },
    { scheme: 'AIRS', term: 'Guardianship' },
    { scheme: 'Local list', term: 'Guardianship' },
  ],
  changes: [
    {
      on: '2026-02-01',
      kind: 'update',
      field: 'phone',
      before: '210 000 0000',
      after: '210 123 4567',
      by: 'An editor',
    },
    { on: '2026-02-03', kind: 'create', field: 'alert', by: 'An editor' },
  ],
};

/** Contacts that together use every field there is. */
export const wholeContacts: readonly Contact[] = [
  advice,
  {
    ...advice,
    id: 'it-advice',
    country: 'IT',
    isFree: 'yes',
    isAlwaysOpen: true,
    confirmed: { on: '2026-03-02', by: 'An editor', email: 'in person' },
  },
];
