// Round trip of contacts through HSDS tables, and exact errors for damaged tables.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { contactFiles, readContactFiles } from '../../../../core/contacts/hsds.ts';
import { arbitraryContacts } from './arbitrary-contact.ts';
import { starterContacts as starter } from './starter-contacts.ts';
import { wholeContacts } from './whole-contacts.ts';

type Files = Parameters<typeof readContactFiles>[0];

function written(contacts: readonly Contact[]): Files {
  return contactFiles(contacts).map(({ path, content }) => ({
    path,
    bytes: new TextEncoder().encode(content),
  }));
}

function rowsOf(files: Files, name: string): Record<string, unknown>[] {
  const file = files.find(({ path }) => path === `data/contacts/${name}`);
  return JSON.parse(new TextDecoder().decode(file?.bytes)) as Record<string, unknown>[];
}

/** The same files with one table changed. */
function changed(files: Files, name: string, change: (rows: Record<string, unknown>[]) => unknown): Files {
  const value = change(rowsOf(files, name));
  const bytes = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  return files.map((file) => (file.path === `data/contacts/${name}` ? { ...file, bytes } : file));
}

function problemOf(files: Files): unknown {
  const read = readContactFiles(files);
  return read.ok ? undefined : read.problem;
}

describe('contacts as HSDS tables', () => {
  it('come back exactly as they went, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryContacts, (contacts) => {
        expect(readContactFiles(written(contacts))).toEqual({ ok: true, value: contacts });
      }),
      { numRuns: 60 },
    );
  });

  it('come back exactly for the contacts of the starter kit', () => {
    expect(starter.length).toBeGreaterThan(30);
    expect(readContactFiles(written(starter))).toEqual({ ok: true, value: starter });
  });

  it('come back exactly when every field is used', () => {
    expect(readContactFiles(written(wholeContacts))).toEqual({ ok: true, value: wholeContacts });
  });

  it('are the same bytes at every writing', () => {
    expect(contactFiles(starter)).toEqual(contactFiles(structuredClone(starter)));
  });

  it('come back whatever the order in which the files are handed over', () => {
    const files = [...written(starter)].reverse();
    expect(readContactFiles(files)).toEqual({ ok: true, value: starter });
  });

  it('never give a short code an international form', () => {
    const files = written(starter);
    const forms = rowsOf(files, 'attributes.json').filter(
      (row) =>
        row['taxonomy_term_id'] ===
        rowsOf(files, 'taxonomy_terms.json').find((term) => term['code'] === 'international-number')?.['id'],
    );
    const numbers = new Map(rowsOf(files, 'phones.json').map((row) => [row['id'], row['number']]));
    expect(forms.length).toBeGreaterThan(10);
    for (const form of forms) expect(String(numbers.get(form['link_id']))).toMatch(/\d[\d ]{6,}/);
  });

  it('warn every reader of the tables while the organisation has not confirmed', () => {
    const [first] = starter;
    if (!first) throw new Error('no contacts');
    const confirmed = { ...first, confirmed: { on: '2026-03-02', by: 'Helpline desk' } };
    const [before] = rowsOf(written([first]), 'services.json');
    const files = written([confirmed]);
    expect(before?.['alert']).toContain('Not yet confirmed');
    expect(rowsOf(files, 'services.json')[0]).toMatchObject({ assured_date: '2026-03-02' });
    expect(rowsOf(files, 'services.json')[0]).not.toHaveProperty('alert');
    expect(rowsOf(files, 'metadata.json')[0]).toMatchObject({
      field_name: 'assured_date',
      updated_by: 'Helpline desk',
      last_action_date: '2026-03-02',
    });
  });
});

describe('tables that do not fit', () => {
  const files = written(starter);
  const services = 'data/contacts/services.json';

  it('are named when they are missing', () => {
    const rest = files.filter(({ path }) => path !== services);
    expect(problemOf(rest)).toMatchObject({ code: 'catalogue-invalid', file: services });
  });

  it('are named when they are not JSON', () => {
    expect(problemOf(changed(files, 'phones.json', () => '[{'))).toMatchObject({
      code: 'catalogue-invalid',
      file: 'data/contacts/phones.json',
    });
  });

  it('name the row and the column that is wrong', () => {
    const broken = changed(files, 'phones.json', (rows) =>
      rows.map((row, at) => (at === 2 ? { ...row, number: 7 } : row)),
    );
    expect(problemOf(broken)).toMatchObject({ file: 'data/contacts/phones.json', field: '2.number' });
  });

  it('name a row that points nowhere', () => {
    const broken = changed(files, 'schedules.json', (rows) =>
      rows.map((row, at) =>
        at === 1 ? { ...row, service_id: '00000000-0000-4000-8000-000000000000' } : row,
      ),
    );
    expect(problemOf(broken)).toMatchObject({ file: 'data/contacts/schedules.json', field: '1.service_id' });
  });

  it('name the fact a service lacks', () => {
    const broken = changed(files, 'services.json', (rows) =>
      rows.map(({ eligibility_description: gone, ...row }, at) =>
        at === 3 ? row : { ...row, eligibility_description: gone },
      ),
    );
    expect(problemOf(broken)).toMatchObject({ file: services, field: '3.whoMayCall' });
  });

  it('refuse an international form that was given to a short code', () => {
    const terms = rowsOf(files, 'taxonomy_terms.json');
    const term = terms.find((row) => row['code'] === 'international-number');
    const [phone] = rowsOf(files, 'phones.json');
    const broken = changed(files, 'attributes.json', (rows) => [
      ...rows,
      {
        id: '00000000-0000-4000-8000-000000000001',
        link_id: phone?.['id'],
        link_entity: 'phone',
        taxonomy_term_id: term?.['id'],
        value: '+30112112',
      },
    ]);
    expect(problemOf(broken)).toMatchObject({ file: services, field: '0.phones.0.e164' });
  });

  it('name a service that stands there twice', () => {
    const broken = changed(files, 'services.json', (rows) => [...rows, rows[0]]);
    expect(problemOf(broken)).toMatchObject({ file: services, field: String(starter.length) });
  });
});

describe('tables of somebody else', () => {
  it('are read with the standard columns alone as far as they go', () => {
    const files = changed(written(starter.slice(0, 1)), 'attributes.json', (rows) =>
      rows.filter((row) => row['link_entity'] === 'service' && !String(row['link_type']).endsWith('name')),
    );
    const read = readContactFiles(files);
    expect(read.ok && read.value[0]?.phones).toEqual([
      { number: '112', kind: 'short-code', channels: ['voice'] },
    ]);
    expect(read.ok && read.value[0]?.organisation).toEqual({ en: 'European emergency number' });
  });
});
