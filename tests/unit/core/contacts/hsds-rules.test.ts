// Decides that what is written is HSDS 3.0 in the eyes of an outside validator, in both forms.
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { contactFiles } from '../../../../core/contacts/hsds.ts';
import { formats, hsdsTables, jsonSchemaOf } from '../../../support/hsds-rules.ts';
import { arbitraryContacts } from './arbitrary-contact.ts';
import { parseCsv } from './parse-csv.ts';
import { starterContacts } from './starter-contacts.ts';

const ajv = new Ajv({ allErrors: true, formats });
const validators = Object.values(hsdsTables).map((table) => ({
  ...table,
  validate: ajv.compile(jsonSchemaOf(table)),
}));

type Rows = Record<string, string | number>[];

function tableOf(contacts: readonly Contact[], path: string): string {
  return contactFiles(contacts).find((file) => file.path === `data/contacts/${path}`)?.content ?? '';
}

function faultsOf(contacts: readonly Contact[]): string[] {
  const files = new Map(contactFiles(contacts).map(({ path, content }) => [path, content]));
  return validators.flatMap(({ file, validate }) => {
    const content = files.get(`data/contacts/${file}.json`);
    if (content === undefined) return [`${file} is missing`];
    validate(JSON.parse(content));
    return (validate.errors ?? []).map((error) => `${file}${error.instancePath} ${error.message}`);
  });
}

describe('written tables', () => {
  it('follow HSDS 3.0 for the starter kit', () => {
    expect(faultsOf(starterContacts)).toEqual([]);
  });

  it('follow HSDS 3.0 whatever the contacts are', () => {
    fc.assert(
      fc.property(arbitraryContacts, (contacts) => {
        expect(faultsOf(contacts)).toEqual([]);
      }),
    );
  });

  it('are all tables of the standard and nothing else', () => {
    const expected = Object.values(hsdsTables).flatMap(({ file }) => [`${file}.csv`, `${file}.json`]);
    const paths = contactFiles(starterContacts).map(({ path }) => path.replace('data/contacts/', ''));
    expect(paths.sort()).toEqual([...expected, 'datapackage.json'].sort());
  });

  it('have ids that stand once in all tables together', () => {
    fc.assert(
      fc.property(arbitraryContacts, (contacts) => {
        const ids = contactFiles(contacts)
          .filter(({ path }) => path.endsWith('.json') && !path.endsWith('datapackage.json'))
          .flatMap(({ content }) => (JSON.parse(content) as Rows).map((row) => row['id']));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('CSV twins', () => {
  it('say the same as the JSON, cell by cell', () => {
    fc.assert(
      fc.property(arbitraryContacts, (contacts) => {
        const files = new Map(contactFiles(contacts).map(({ path, content }) => [path, content]));
        for (const { file } of validators) {
          const rows = JSON.parse(files.get(`data/contacts/${file}.json`) ?? '') as Rows;
          const [columns = [], ...cells] = parseCsv(files.get(`data/contacts/${file}.csv`) ?? '');
          const expected = rows.map((row) => columns.map((column) => String(row[column] ?? '')));
          expect(cells, file).toEqual(expected);
        }
      }),
    );
  });

  it('begin with a byte-order mark, end lines with CR LF, and carry Greek', () => {
    const organizations = tableOf(starterContacts, 'attributes.csv');
    expect(organizations.startsWith('\uFEFFid,link_id,')).toBe(true);
    expect(organizations.endsWith('\r\n')).toBe(true);
    expect(organizations).toContain('Το Χαμόγελο του Παιδιού');
  });

  it('are described column by column', () => {
    const description = JSON.parse(tableOf(starterContacts, 'datapackage.json')) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    expect(description.resources).toHaveLength(validators.length);
    for (const { path, schema } of description.resources) {
      const [columns] = parseCsv(tableOf(starterContacts, path));
      expect(
        schema.fields.map((field) => field.name),
        path,
      ).toEqual(columns);
    }
  });
});
