// Contacts as a kit holds them: packed services of HSDS, read back without a loss, accepted by the standard's own schema.
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { type PackedFile, packContacts } from '../../../../core/contacts/hsds/packed-services.ts';
import { contactBatches, readContactFiles } from '../../../../core/contacts/hsds.ts';
import { gzip } from '../../../../core/kit/gzip.ts';
import { writeContactTable } from '../../../../core/workshop/table/write-contact-table.ts';
import { serviceFaults } from '../../../support/hsds-schemas.ts';
import { madeDirectory } from '../../../support/made-directory.ts';
import { arbitraryContacts } from './arbitrary-contact.ts';
import { starterContacts as starter } from './starter-contacts.ts';
import { wholeContacts } from './whole-contacts.ts';

type Fields = Record<string, unknown>;
const termsPath = 'data/contacts/taxonomy_terms.json.gz';
const servicesPath = 'data/contacts/services-1.json.gz';

function unpacked(files: readonly PackedFile[], path: string): Fields[] {
  const file = files.find((each) => each.path === path);
  return JSON.parse(gunzipSync(file?.bytes ?? new Uint8Array()).toString('utf8')) as Fields[];
}

/** The same files with one list changed. */
function changed(
  files: readonly PackedFile[],
  path: string,
  change: (list: Fields[]) => unknown,
): PackedFile[] {
  const text = JSON.stringify(change(unpacked(files, path)));
  return files.map((file) =>
    file.path === path ? { path, bytes: gzip(new TextEncoder().encode(text)) } : file,
  );
}

function problemOf(files: readonly PackedFile[]): unknown {
  const read = readContactFiles(files);
  return read.ok ? undefined : read.problem;
}

describe('packed contacts', () => {
  it('come back exactly as they went, whatever they are', () => {
    for (const contacts of [starter, wholeContacts])
      expect(readContactFiles(packContacts(contacts))).toEqual({ ok: true, value: contacts });
    fc.assert(
      fc.property(arbitraryContacts, (contacts) => {
        expect(readContactFiles(packContacts(contacts))).toEqual({ ok: true, value: contacts });
      }),
      { numRuns: 40 },
    );
  });

  it('are services of HSDS for the published schema, and name terms that are there', () => {
    const files = packContacts([...starter, ...wholeContacts]);
    expect(unpacked(files, servicesPath).flatMap(serviceFaults)).toEqual([]);
    const terms = new Set(unpacked(files, termsPath).map(({ id }) => id));
    const named = JSON.stringify(unpacked(files, servicesPath)).matchAll(/"taxonomy_term_id":"([^"]+)"/g);
    for (const [, id] of named) expect(terms.has(id)).toBe(true);
  });

  it('take at most three times their table, are divided, and are read file by file', () => {
    const directory = madeDirectory(2000);
    const table = writeContactTable(
      directory.map((contact) => ({ ...contact, ship: 'ship-after-test-call' as const })),
    );
    const files = packContacts(directory);
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(size).toBeLessThan(3 * Buffer.byteLength(table));
    expect(files.map(({ path }) => path)).toEqual([
      termsPath,
      servicesPath,
      'data/contacts/services-2.json.gz',
    ]);
    const batches = [...contactBatches(files)].map((batch) => (batch.ok ? batch.value : []));
    expect(batches).toHaveLength(2);
    expect(batches.flat()).toEqual(directory);
  });

  it('are the same bytes at every writing, without a time or a name', () => {
    const files = packContacts(starter);
    expect(packContacts(structuredClone(starter) as Contact[])).toEqual(files);
    for (const { bytes } of files)
      expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
  });
});

describe('packed contacts that do not fit', () => {
  const files = packContacts(starter);

  it('are named: no terms, no gzip, no list, a wrong column, a fact that is missing, a service twice', () => {
    expect(problemOf(files.filter(({ path }) => path !== termsPath))).toMatchObject({ file: termsPath });
    const torn = files.map((file) =>
      file.path === servicesPath
        ? { ...file, bytes: file.bytes.map((byte, at) => (at === 900 ? byte ^ 4 : byte)) }
        : file,
    );
    expect(problemOf(torn)).toEqual({ code: 'kit-file-refused', file: servicesPath, reason: 'malformed' });
    expect(problemOf(changed(files, servicesPath, () => ({})))).toMatchObject({ file: servicesPath });
    const wrong = changed(files, servicesPath, (list) =>
      list.map((service, at) => (at === 2 ? { ...service, name: 7 } : service)),
    );
    expect(problemOf(wrong)).toMatchObject({ file: servicesPath, field: '2.service.name' });
    const lacking = changed(files, servicesPath, (list) =>
      list.map(({ eligibility_description: gone, ...service }, at) =>
        at === 3 ? service : { ...service, eligibility_description: gone },
      ),
    );
    expect(problemOf(lacking)).toMatchObject({ file: servicesPath, field: '3.whoMayCall' });
    const twice = changed(files, servicesPath, (list) => [
      ...list,
      { ...list[0], id: '00000000-0000-4000-8000-000000000000' },
    ]);
    expect(problemOf(twice)).toMatchObject({ file: servicesPath, field: String(starter.length) });
    const strange = changed(files, termsPath, (list) => list.slice(1));
    expect(problemOf(strange)).toMatchObject({ reason: 'names a row that does not exist' });
  });

  it('never unpack to more than a JSON file may have', () => {
    const bomb = { path: servicesPath, bytes: gzip(new Uint8Array(1024)) };
    new DataView(bomb.bytes.buffer).setUint32(bomb.bytes.length - 4, 0xfffffff0, true);
    const bombed = files.map((file) => (file.path === servicesPath ? bomb : file));
    expect(problemOf(bombed)).toEqual({ code: 'kit-file-refused', file: servicesPath, reason: 'too-large' });
  });
});
