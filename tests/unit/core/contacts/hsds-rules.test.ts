// Validation of the written HSDS 3.0 by an independent validator, in both forms.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contact, contactSchema } from '../../../../core/contacts/contact.ts';
import { contactFiles } from '../../../../core/contacts/hsds.ts';
import {
  packageFaults,
  publishedTables,
  type TextFile,
  tablesFaults,
} from '../../../support/hsds-schemas.ts';
import { arbitraryContacts } from './arbitrary-contact.ts';
import { starterContacts } from './starter-contacts.ts';
import { wholeContacts } from './whole-contacts.ts';

type Rows = Record<string, string | number>[];
type Tables = Record<string, Rows>;
type Description = {
  resources: {
    name: string;
    path: string;
    schema: {
      fields: { name: string; type: string; format?: string }[];
      foreignKeys: { fields: string; reference: { resource: string; fields: string } }[];
    };
  }[];
};

function filesOf(contacts: readonly Contact[], ending: string): TextFile[] {
  return contactFiles(contacts)
    .map(({ path, content }) => ({ name: path.replace('data/contacts/', ''), text: content }))
    .filter(({ name }) => name.endsWith(ending) && name !== 'datapackage.json');
}

function descriptionOf(contacts: readonly Contact[]): Description {
  const file = contactFiles(contacts).find(({ path }) => path.endsWith('/datapackage.json'));
  return JSON.parse(file?.content ?? '') as Description;
}

/** The JSON tables by the standard's names. */
function tablesOf(contacts: readonly Contact[]): Tables {
  return Object.fromEntries(
    filesOf(contacts, '.json').map(({ name, text }) => {
      const table = publishedTables.find(({ path }) => path === name.replace('.json', '.csv'));
      return [table?.name ?? name, JSON.parse(text) as Rows];
    }),
  );
}

/** Every field a value of the model has, by its dotted path. */
function fieldsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => fieldsIn(entry, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => [
    path === '' ? name : `${path}.${name}`,
    ...fieldsIn(inner, path === '' ? name : `${path}.${name}`),
  ]);
}

describe('written tables', () => {
  it.each([
    ['the starter kit', starterContacts],
    ['a directory in which every field is used', wholeContacts],
  ])('pass the published JSON Schema and the published tabular package for %s', (_, contacts) => {
    expect(tablesFaults(tablesOf(contacts))).toEqual([]);
    expect(packageFaults(filesOf(contacts, '.csv'))).toEqual([]);
  });

  it('pass the published schemas whatever the contacts are', () => {
    fc.assert(
      fc.property(arbitraryContacts, (contacts) => {
        expect(tablesFaults(tablesOf(contacts))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    const many = fc.sample(arbitraryContacts, { numRuns: 12, seed: 5 });
    for (const contacts of many) expect(packageFaults(filesOf(contacts, '.csv'))).toEqual([]);
  });

  it('are held against every field there is', () => {
    const used = new Set(fieldsIn(wholeContacts.map((contact) => contactSchema.parse(contact))));
    const possible = new Set(fieldsIn(fc.sample(arbitraryContacts, { numRuns: 80, seed: 3 })));
    const plain = (path: string): string => path.replace(/\.(?:en|el|it|pt)$/, '');
    expect([...possible].filter((path) => !used.has(plain(path)))).toEqual([]);
  });

  it('have ids that stand once in all tables together', () => {
    fc.assert(
      fc.property(arbitraryContacts, (contacts) => {
        const ids = Object.values(tablesOf(contacts)).flatMap((rows) => rows.map((row) => row['id']));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the judges', () => {
  const tables = tablesOf(wholeContacts);
  const files = filesOf(wholeContacts, '.csv');
  const withRow = (table: string, change: (row: Rows[number]) => Rows[number]): Tables => ({
    ...tables,
    [table]: (tables[table] ?? []).map((row, at) => (at === 0 ? change(row) : row)),
  });
  const withText = (name: string, change: (text: string) => string): TextFile[] =>
    files.map((file) => (file.name === name ? { name, text: change(file.text) } : file));

  it('refuse JSON with a missing column, a wrong type, a wrong word and an unknown column', () => {
    const faults = [
      withRow('phone', ({ number: _gone, ...row }) => row as Rows[number]),
      withRow('schedule', (row) => ({ ...row, freq: 'DAILY' })),
      withRow('location', (row) => ({ ...row, latitude: 'north' })),
      withRow('service', (row) => ({ ...row, colour: 'red' })),
      withRow('organization', (row) => ({ ...row, id: 'one' })),
    ].map((broken) => tablesFaults(broken)[0]);
    expect(faults).toEqual([
      expect.stringContaining("required property 'number'"),
      expect.stringContaining('allowed values'),
      expect.stringContaining('must be number'),
      expect.stringContaining('additional properties'),
      expect.stringContaining('format "uuid"'),
    ]);
  });

  it('refuse CSV with an empty cell, a wrong time, a lost reference, an id that stands twice and a strange file', () => {
    const faults = [
      withText('addresses.csv', (text) => text.replace(',105 54,', ',,')),
      withText('schedules.csv', (text) => text.replace('09:00:00', '09:00')),
      withText('phones.csv', (text) =>
        text.replace(/(\r\n[^,]+,[^,]*,)[^,]+/, '$100000000-0000-4000-8000-000000000000'),
      ),
      withText('languages.csv', (text) => text + (/\r\n([^\r]+\r\n)/.exec(text)?.[1] ?? '')),
      [...files, { name: 'pets.csv', text: 'id\r\n1\r\n' }],
    ].map((broken) => packageFaults(broken)[0]);
    expect(faults).toEqual([
      expect.stringContaining("required property 'postal_code'"),
      expect.stringContaining('format "time"'),
      expect.stringContaining('leads nowhere'),
      expect.stringContaining('id is not unique'),
      'pets.csv is no table',
    ]);
  });
});

describe('CSV twins', () => {
  it('say the same as the JSON, cell by cell; times of day with their seconds', () => {
    fc.assert(
      fc.property(arbitraryContacts, (contacts) => {
        const json = new Map(filesOf(contacts, '.json').map(({ name, text }) => [name, text]));
        for (const { name, text } of filesOf(contacts, '.csv')) {
          const rows = JSON.parse(json.get(name.replace('.csv', '.json')) ?? '') as Rows;
          const [columns = [], ...cells] = parseCsv(text);
          const seconds = (column: string): string => (/^(?:opens|closes)_at$/.test(column) ? ':00' : '');
          const expected = rows.map((row) =>
            columns.map((column) => (row[column] === undefined ? '' : `${row[column]}${seconds(column)}`)),
          );
          expect(cells, name).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('begin with a byte-order mark, end lines with CR LF, and carry Greek', () => {
    const attributes = filesOf(starterContacts, '.csv').find(({ name }) => name === 'attributes.csv')?.text;
    expect(attributes?.startsWith('\uFEFFid,link_id,')).toBe(true);
    expect(attributes?.endsWith('\r\n')).toBe(true);
    expect(attributes).toContain('Το Χαμόγελο του Παιδιού');
  });

  it('are described column by column, with the types and references of the published package', () => {
    const { resources } = descriptionOf(wholeContacts);
    const files = new Map(filesOf(wholeContacts, '.csv').map(({ name, text }) => [name, text]));
    expect(resources.map(({ path }) => path).sort()).toEqual([...files.keys()].sort());
    for (const { name, path, schema } of resources) {
      const theirs = publishedTables.find((table) => table.name === name);
      expect(theirs?.path).toBe(path);
      const [columns] = parseCsv(files.get(path) ?? '');
      expect(
        schema.fields.map((field) => field.name),
        path,
      ).toEqual(columns);
      const types = new Map(theirs?.schema.fields.map((field) => [field.name, field.type]));
      for (const field of schema.fields)
        expect(field.type, `${path} ${field.name}`).toBe(types.get(field.name));
      for (const key of schema.foreignKeys)
        expect(theirs?.schema.foreignKeys, path).toContainEqual({
          fields: key.fields,
          reference: key.reference,
        });
    }
  });
});

/** All records, the line of names first. Throws where the text breaks the grammar. */
function parseCsv(text: string): string[][] {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < body.length) {
    const at = field.lastIndex;
    const found = field.exec(body);
    if (!found) throw new Error(`not CSV at ${at}: ${body.slice(at, at + 40)}`);
    record.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] === ',') continue;
    if (found[3] !== '\r\n') throw new Error('the last line has no end');
    records.push(record);
    record = [];
  }
  return records;
}
