// Every row of a foreign directory is imported unchanged, or reported with its file and row.
import { expect, test } from 'vitest';
import { contactSchema } from '../../../../../core/contacts/contact.ts';
import type { DraftContact } from '../../../../../core/contacts/draft-contact.ts';
import { contactFiles, contactsJson } from '../../../../../core/contacts/hsds.ts';
import { hsdsTables } from '../../../../../core/workshop/table/hsds-files.ts';
import { readHsdsTables } from '../../../../../core/workshop/table/read-hsds.ts';
import { serviceFaults } from '../../../../support/hsds-schemas.ts';
import { starterContacts } from '../../contacts/starter-contacts.ts';

function filesOf(contacts: Parameters<typeof contactFiles>[0]) {
  return contactFiles(contacts).map(({ path, content }) => ({
    name: path.split('/').at(-1) ?? '',
    text: content,
  }));
}

function read(tables: ReturnType<typeof hsdsTables>, contacts: readonly DraftContact[] = []) {
  return readHsdsTables(tables, { contacts, name: 'directory.json' });
}

/** A directory as others make it: a table in each file. */
function directory(tables: Readonly<Record<string, readonly object[]>>) {
  const files = Object.entries({
    organizations: [{ id: 'o1', name: 'Help', description: 'Help' }],
    service_areas: ['s1', 's2', 's3'].map((id) => ({ id: `a-${id}`, service_id: id, name: 'Athens' })),
    ...tables,
  }).map(([name, rows]) => ({ name: `${name}.json`, text: JSON.stringify(rows) }));
  return read(hsdsTables(files));
}
const service = (id: string, more: object = {}) => ({
  id,
  organization_id: 'o1',
  name: `Advice ${id}`,
  status: 'active',
  ...more,
});
/** Says which country a service is in, with the taxonomy of a kit. */
function inGreece(ids: readonly string[]) {
  const [first] = starterContacts;
  const kit = first ? filesOf([first]) : [];
  const rowsOf = (name: string): { id: string; code?: string }[] =>
    JSON.parse(kit.find((file) => file.name === name)?.text ?? '[]');
  const term = rowsOf('taxonomy_terms.json').find(({ code }) => code === 'country')?.id;
  const attributes = ids.map((id) => ({
    id: `c-${id}`,
    link_id: id,
    link_entity: 'service',
    taxonomy_term_id: term,
    value: 'GR',
  }));
  return { attributes, taxonomies: rowsOf('taxonomies.json'), taxonomy_terms: rowsOf('taxonomy_terms.json') };
}

test('A row that names another one which is not there is left out by itself, with its file and row', () => {
  const found = directory({
    ...inGreece(['s1', 's2']),
    services: [service('s1'), service('s2', { organization_id: 'gone' })],
    service_areas: [],
    phones: [
      { id: 'p1', service_id: 's1', number: '2101234567' },
      { id: 'p2', service_id: 'lost', number: '2107654321' },
    ],
  });
  expect(found.rows.map(({ file, row, kind }) => [file, row, kind])).toEqual([
    ['services.json', 1, 'new'],
    ['services.json', 2, 'refused'],
    ['phones.json', 2, 'refused'],
  ]);
  expect(found.rows[0]?.contact?.phones.map(({ number }) => number)).toEqual(['2101234567']);
  expect(found.rows[1]?.notes).toEqual([{ fault: 'dangling', column: 'organization_id', value: 'gone' }]);
  expect(found.rows[2]?.notes).toEqual([{ fault: 'dangling', column: 'service_id', value: 'lost' }]);
});

test('A duplicate id is reported with both locations, even in two files', () => {
  const phone = (number: string) => ({ id: 'p1', service_id: 's1', number });
  const files = [
    { name: 'organizations.json', text: JSON.stringify([{ id: 'o1', name: 'Help', description: '' }]) },
    { name: 'services.json', text: JSON.stringify([service('s1')]) },
    { name: 'phones.json', text: JSON.stringify([phone('1056'), phone('1056')]) },
    {
      name: 'more.json',
      text: JSON.stringify({ phones: [phone('197')], services: [service('s1', { name: 'B' })] }),
    },
  ];
  const { rows } = read(hsdsTables(files));
  const repeated = rows.filter(({ notes }) => notes[0]?.fault === 'id-repeated');
  expect(
    repeated.map(({ file, row, notes: [note] }) => [file, row, note?.value, note?.file, note?.row]),
  ).toEqual([
    ['more.json', 1, 's1', 'services.json', 1],
    ['more.json', 1, 'p1', 'phones.json', 1],
  ]);
});

test('A service that is closed does not come in; one that ships waits to be verified from then on', () => {
  const states = ['defunct', 'inactive', 'temporarily closed'];
  const ids = ['s1', 's2', 's3'];
  const tables = {
    ...inGreece(ids),
    services: ids.map((id, index) => service(id, { status: states[index] })),
    phones: ids.map((id) => ({ id: `p-${id}`, service_id: id, number: '1056' })),
  };
  const { rows } = directory(tables);
  expect(rows.map(({ kind, notes: [note] }) => [kind, note?.fault === 'missing' ? '' : note?.value])).toEqual(
    rows.map((_, index) => ['refused', rows[index]?.notes[0]?.fault === 'missing' ? '' : states[index]]),
  );
  const closedNotes = rows.flatMap(({ notes }) => notes.filter(({ fault }) => fault === 'closed'));
  expect(closedNotes.map(({ value }) => value)).toEqual(states);
  const [ours] = starterContacts;
  if (!ours) throw new Error('no contact');
  const known: DraftContact = { ...ours, ship: 'ship-after-test-call' };
  const closed = filesOf([ours]).map(({ name, text }) => ({
    name,
    text: text.replace('"active"', '"defunct"'),
  }));
  expect(read(hsdsTables(closed), [known]).rows).toMatchObject([
    { kind: 'changed', changed: ['ship'], contact: { ...known, ship: 'verify-first' } },
  ]);
  expect(read(hsdsTables(closed)).rows).toMatchObject([{ kind: 'refused', notes: [{ fault: 'closed' }] }]);
});

test('A day and an address confirm nothing; only a record of who confirmed it does', () => {
  const tables = {
    ...inGreece(['s1', 's2']),
    services: [
      service('s1', { assured_date: '2026-02-01', assurer_email: 'desk@example.org' }),
      service('s2', { assured_date: '2026-02-31' }),
    ],
    phones: [
      { id: 'p1', service_id: 's1', number: '1056' },
      { id: 'p2', service_id: 's2', number: '197' },
    ],
    metadata: [
      {
        id: 'm1',
        resource_id: 's1',
        resource_type: 'service',
        last_action_date: '2026-02-01',
        last_action_type: 'update',
        field_name: 'assured_date',
        previous_value: '-',
        replacement_value: '2026-02-01',
        updated_by: 'import script',
      },
    ],
  };
  const [first, second] = directory(tables).rows;
  expect(first?.contact).toMatchObject({ evidenceDate: '2026-02-01' });
  expect(first?.contact?.confirmed).toBeUndefined();
  expect(first?.notes).toContainEqual({
    fault: 'unconfirmed',
    column: 'assured_date',
    value: '2026-02-01, desk@example.org',
  });
  expect(second?.contact).toMatchObject({ evidenceDate: 'undated' });
  expect(second?.notes.map(({ fault }) => fault)).toContain('date-unclear');
});

test('Alerts, extensions and the addresses of desks are kept, and columns without a place are named', () => {
  const tables = {
    ...inGreece(['s1']),
    services: [
      service('s1', {
        alert: 'Closed in August.',
        email: 'a@example.org, b@example.org',
        url: 'www.example.org',
        fees_description: 'Ask',
      }),
    ],
    service_areas: [],
    contacts: [{ id: 'k1', service_id: 's1', email: 'c@example.org' }],
    phones: [
      { id: 'p1', service_id: 's1', number: '2101234567', extension: 12, description: 'Desk' },
      { id: 'p2', contact_id: 'k1', number: '210 7654321/2' },
    ],
  };
  const { rows, unknownColumns } = directory(tables);
  const [row] = rows;
  expect(row?.contact).toMatchObject({
    notes: { en: 'Closed in August.' },
    emails: ['a@example.org', 'b@example.org', 'c@example.org'],
    websites: ['https://www.example.org'],
    phones: [
      { number: '2101234567', note: { en: 'Desk; ext. 12' } },
      { number: '210 7654321' },
      { number: '210 7654322' },
    ],
  });
  expect(unknownColumns).toEqual(['services.json: service.fees_description']);
  expect(row?.notes).toContainEqual({
    fault: 'number-read',
    column: 'number',
    value: '210 7654321/2',
    detail: '210 7654321, 210 7654322',
    file: 'phones.json',
    row: 2,
  });
  // What came in goes out again, in the eyes of the published schema.
  const contact = row?.contact;
  if (!contact) throw new Error('no contact');
  const { ship: _ship, ...kept } = {
    ...contact,
    needs: ['shelter' as const],
    openingHours: { en: 'x' },
    languages: { en: 'x' },
    whoMayCall: { en: 'x' },
  };
  const out = contactsJson([contactSchema.parse(kept)]);
  expect(JSON.parse(out).flatMap(serviceFaults)).toEqual([]);
  for (const text of ['ext. 12', 'Closed in August.', 'b@example.org', '210 7654322'])
    expect(out).toContain(text);
});

test('Rows inside of services keep all they say, with the same id or none', () => {
  const nested = ['a', 'b'].map((id) => ({
    ...service(id),
    organization: { id: 'o1', name: 'Help', description: 'Help' },
    phones: [{ id: '1', number: id === 'a' ? '1056' : '197' }],
    contacts: [{ email: `${id}1@example.org` }, { email: `${id}2@example.org` }],
  }));
  const text = JSON.stringify(nested);
  const { rows } = read(
    hsdsTables([
      { name: 'all.json', text },
      { name: 'broken.json', text: '{' },
    ]),
  );
  expect(rows.map(({ contact }) => contact?.emails)).toEqual([
    ['a1@example.org', 'a2@example.org'],
    ['b1@example.org', 'b2@example.org'],
  ]);
  expect(rows.map(({ contact }) => contact?.phones.map(({ number }) => number))).toEqual([['1056'], ['197']]);
  expect(hsdsTables([{ name: 'broken.json', text: '{' }]).leftFiles).toEqual(['broken.json']);
});

test('A number that no phone has refuses its contact and names the file and row it is in', () => {
  const tables = {
    ...inGreece(['s1', 's2']),
    services: [service('s1'), service('s2')],
    phones: [
      { id: 'p1', service_id: 's1', number: '1234567-70' },
      { id: 'p2', service_id: 's2', number: '2101234567' },
    ],
  };
  const { rows } = directory(tables);
  expect(rows.slice(0, 2).map(({ kind }) => kind)).toEqual(['refused', 'new']);
  expect(rows[0]?.notes).toContainEqual({
    fault: 'number-range',
    column: 'number',
    value: '1234567-70',
    file: 'phones.json',
    row: 1,
  });
});
