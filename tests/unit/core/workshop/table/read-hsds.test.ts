// Reading of HSDS tables, contact by contact, from one file or several, with a lossless round trip.
import fc from 'fast-check';
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import type { DraftContact } from '../../../../../core/contacts/draft-contact.ts';
import { contactFiles, contactsJson } from '../../../../../core/contacts/hsds.ts';
import { areHsdsTables, hsdsTables } from '../../../../../core/workshop/table/hsds-files.ts';
import { readHsdsTables } from '../../../../../core/workshop/table/read-hsds.ts';
import { serviceFaults } from '../../../../support/hsds-schemas.ts';
import { arbitraryContacts } from '../../contacts/arbitrary-contact.ts';
import { starterContacts } from '../../contacts/starter-contacts.ts';
import { wholeContacts } from '../../contacts/whole-contacts.ts';

type Text = { readonly name: string; readonly text: string };

function filesOf(contacts: Parameters<typeof contactFiles>[0]): Text[] {
  return contactFiles(contacts).map(({ path, content }) => ({
    name: path.split('/').at(-1) ?? '',
    text: content,
  }));
}

function read(tables: ReturnType<typeof hsdsTables>, contacts: readonly DraftContact[] = []) {
  return readHsdsTables(tables, { contacts, name: 'directory.json' });
}

test('What a kit wrote comes back the same, new to a draft that has none of it', () => {
  fc.assert(
    fc.property(arbitraryContacts, (contacts) => {
      const tables = hsdsTables(filesOf(contacts));
      const known = contacts.map((contact): DraftContact => ({ ...contact, ship: 'ship-after-test-call' }));
      expect(read(tables, known).rows.map(({ kind, changed }) => [kind, changed])).toEqual(
        contacts.map(() => ['same', []]),
      );
      // Numbers that no phone has come in nowhere; what comes in waits to be verified.
      for (const { kind, contact, notes } of read(tables).rows) {
        if (kind === 'refused') expect(notes.some(({ fault }) => fault.startsWith('number-'))).toBe(true);
        else expect([kind, contact?.ship]).toEqual(['new', 'verify-first']);
        if (kind === 'refused') continue;
        for (const { e164 } of contact?.phones ?? [])
          expect(e164 === undefined || isValidPhoneNumber(e164), e164).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test('One file may hold all tables, and a contact that lacks something keeps no other out', () => {
  const organizations = [{ id: 'o1', name: 'Help', description: 'Help' }];
  const whole = starterContacts.slice(0, 1);
  const tables = Object.fromEntries(
    filesOf(whole)
      .filter(({ name }) => name.endsWith('.json') && name !== 'datapackage.json')
      .map(({ name, text }) => [name.replace(/\.json$/, ''), JSON.parse(text) as unknown[]]),
  );
  const lacking = { id: 's1', organization_id: 'o1', name: 'Advice', status: 'active' };
  const one = {
    ...tables,
    organizations: [...(tables['organizations'] ?? []), ...organizations],
    services: [...(tables['services'] ?? []), lacking],
  };
  const found = read(hsdsTables([{ name: 'all.json', text: JSON.stringify(one) }]));
  expect(found.rows.map(({ kind }) => kind)).toEqual(['new', 'refused']);
  expect(found.rows[1]?.notes[0]).toEqual({ fault: 'missing', column: 'country' });
});

test('JSON that holds no tables is named as such', () => {
  const tables = hsdsTables([{ name: 'other.json', text: '{"colour": "red"}' }]);
  expect(read(tables)).toMatchObject({ fault: 'not-contacts', rows: [] });
});

test('The JSON of services with everything inside passes the published schema, and comes back the same', () => {
  for (const contacts of [starterContacts, wholeContacts]) {
    const text = contactsJson(contacts);
    const services = JSON.parse(text) as unknown[];
    expect(services).toHaveLength(contacts.length);
    expect(services.flatMap(serviceFaults)).toEqual([]);
    const known = contacts.map((contact): DraftContact => ({ ...contact, ship: 'verify-first' }));
    const rows = read(hsdsTables([{ name: 'services.json', text }]), known).rows;
    expect(rows.map(({ kind, changed }) => [kind, changed])).toEqual(contacts.map(() => ['same', []]));
  }
  expect(serviceFaults({ ...JSON.parse(contactsJson(wholeContacts))[0], status: 'open' })).toHaveLength(1);
});

test('Whatever the contacts are, they come back the same from the CSV package and from services with everything inside', () => {
  fc.assert(
    fc.property(arbitraryContacts, (contacts) => {
      const known = contacts.map((contact): DraftContact => ({ ...contact, ship: 'verify-first' }));
      const csv = contactFiles(contacts)
        .filter(({ path }) => path.endsWith('.csv'))
        .map(({ path, content }) => ({ name: path.split('/').at(-1) ?? '', text: content }));
      expect(areHsdsTables(csv)).toBe(true);
      const nested = [{ name: 'any.json', text: contactsJson(contacts) }];
      for (const files of contacts.length === 0 ? [csv] : [csv, nested]) {
        const { rows } = read(hsdsTables(files), known);
        expect(rows.map(({ kind, changed, notes }) => [kind, changed, notes])).toEqual(
          contacts.map(() => ['same', [], []]),
        );
      }
    }),
    { numRuns: 50 },
  );
});

test('A service of somebody else is taken as far as it goes: numbers and hours of its place, country of its address, nulls', () => {
  const service = {
    id: '0bc248fa-dc27-4650-9ba4-8f1a24ef16a2',
    name: 'Counselling',
    status: 'active',
    description: null,
    minimum_age: 12,
    assured_date: '2026-02-01',
    organization: { id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610', name: 'Community', description: 'Ours' },
    languages: [
      { id: 'l1', name: 'Greek', code: 'el' },
      { id: 'l2', name: 'Urdu', code: 'ur' },
    ],
    cost_options: [{ id: 'c1', amount: 20, currency: 'EUR', option: 'One hour' }],
    service_at_locations: [
      {
        id: 'e94c9f38',
        location: {
          id: '3a19ff88',
          location_type: 'physical',
          latitude: 37.9,
          longitude: 23.7,
          phones: [{ id: 'p1', number: '210 123 4567', type: 'voice' }],
          schedules: [{ id: 's1', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '9:00', closes_at: '17:00' }],
          addresses: [
            {
              id: 'a1',
              address_1: '12 Athinas',
              city: 'Athens',
              state_province: 'Attica',
              postal_code: '105 54',
              country: 'GR',
              address_type: 'physical',
            },
          ],
          accessibility: [{ id: 'x1', description: 'A ramp' }],
        },
      },
    ],
    attributes: [
      {
        id: 'at1',
        value: 'yes',
        taxonomy_term: {
          id: 't1',
          code: 'country',
          name: 'Guardianship',
          description: 'x',
          taxonomy_detail: { id: 'tx', name: 'Local list', description: 'x' },
        },
      },
    ],
  };
  const page = { total_items: 1, contents: [service] };
  const [row] = read(hsdsTables([{ name: 'page.json', text: JSON.stringify(page) }])).rows;
  expect(row).toMatchObject({
    kind: 'new',
    notes: [
      { fault: 'missing', column: 'needs' },
      { fault: 'unconfirmed', value: '2026-02-01' },
    ],
  });
  expect(row?.contact).toMatchObject({
    country: 'GR',
    organisation: { en: 'Community' },
    phones: [{ number: '210 123 4567', kind: 'fixed' }],
    schedules: [{ byday: ['MO', 'TU'], opensAt: '09:00', closesAt: '17:00' }],
    languages: { en: 'Greek, Urdu' },
    languageCodes: ['el', 'ur'],
    isFree: 'no',
    costs: [{ text: { en: 'One hour' }, amount: 20, currency: 'EUR' }],
    minAge: 12,
    evidenceDate: '2026-02-01',
    sources: [{ title: 'directory.json', date: '2026-02-01' }],
    attributes: [{ scheme: 'Local list', term: 'Guardianship', value: 'yes' }],
    locations: [{ kind: 'physical', address: { street: { en: '12 Athinas' } }, access: [{ en: 'A ramp' }] }],
    ship: 'verify-first',
  });
  expect(row?.contact).not.toHaveProperty('confirmed');
});

test('What a kit wrote has a place for every column, in files of its own and with everything inside', () => {
  expect(hsdsTables(filesOf(wholeContacts)).leftColumns).toEqual([]);
  const inside = [{ name: 'services.json', text: contactsJson(wholeContacts) }];
  expect(hsdsTables(inside).leftColumns).toEqual([]);
});

test('Columns without a place are named with their file and table, unless they are empty', () => {
  const service = { id: 's1', organization_id: 'o1', name: 'Advice', status: 'active' };
  const phones = [{ id: 'p1', number: '112', carrier: 'A', note: '' }];
  const nested = { ...service, organization: { id: 'o1', name: 'Help' }, phones, stars: 5, rating: null };
  const inside = hsdsTables([{ name: 'all.json', text: JSON.stringify([nested]) }]);
  expect(inside.leftColumns.toSorted()).toEqual(['all.json: phone.carrier', 'all.json: service.stars']);
  const flat = JSON.stringify({ services: [{ ...service, phones, stars: 5, tags: [] }] });
  expect(hsdsTables([{ name: 'tables.json', text: flat }]).leftColumns.toSorted()).toEqual([
    'tables.json: service.phones',
    'tables.json: service.stars',
  ]);
});
