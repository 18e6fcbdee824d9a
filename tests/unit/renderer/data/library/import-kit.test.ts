// A file of a kit beyond the reading limits ends an import with its name, and nothing of the kit counts then.
import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileHash } from '../../../../../core/base/ids.ts';
import { readingLimits } from '../../../../../core/base/reading-limits.ts';
import { fail, ok } from '../../../../../core/base/result.ts';
import { gzip } from '../../../../../core/kit/gzip.ts';
import type { ActiveKit } from '../../../../../core/library/installed-kit.ts';
import { openLibraryDb } from '../../../../../renderer/data/db/library-db.ts';
import { WrittenRows } from '../../../../../renderer/data/db/sealed-rows.ts';
import { importKit } from '../../../../../renderer/data/library/import-kit.ts';
import { filesOfKit } from '../../../../support/kit-in-memory.ts';
import {
  checklistPath,
  type MadeKit,
  type MakeKitOptions,
  makeKit,
  sha256,
} from '../../../../support/make-kit.ts';
import { plainResource } from '../../../../support/plain-resource.ts';

const folder = mkdtempSync(join(tmpdir(), 'impact-kit-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;

/** Imports a kit made on the spot; `facts` is what makes a library complete. */
async function imported(options: MakeKitOptions) {
  return await importedFrom(await makeKit(join(folder, `kit-${count}`), options));
}

/** Imports a kit that is there; the databases are numbered. */
async function importedFrom(made: Pick<MadeKit, 'folder' | 'treeHash'>) {
  count += 1;
  const files = filesOfKit(made);
  const objects = new Map([...files].map(([path, bytes]) => [sha256(bytes), { path, bytes }]));
  const kit = {
    treeHash: made.treeHash,
    files: Object.fromEntries(
      [...objects].map(([hash, { path, bytes }]) => [path, { hash, sizeBytes: bytes.length }]),
    ),
  } as unknown as ActiveKit;
  const db = openLibraryDb(`import-${count}`);
  const read: string[] = [];
  const outcome = await importKit({
    kit,
    db,
    rows: new WrittenRows(db),
    readObject: async (hash: FileHash, path) => {
      const found = objects.get(hash);
      return found ? ok(found.bytes) : fail({ code: 'object-missing', file: path });
    },
    streamObject: async (hash, path) => {
      const found = objects.get(hash);
      return found
        ? ok(new Blob([new Uint8Array(found.bytes)]).stream())
        : fail({ code: 'object-missing', file: path });
    },
    report: () => undefined,
    signal: new AbortController().signal,
    onFile: (path) => read.push(path),
  });
  return { outcome, db, facts: await db.facts.count(), read };
}

const figurePath = 'data/media/figure.svg';
const withFigure = (svg: string): MakeKitOptions => ({
  files: { [figurePath]: svg },
  catalogue: (catalogue, file) => ({ ...catalogue, media: [file(figurePath, 'image/svg+xml')] }),
});

describe('An import', () => {
  it('of a kit within the limits is complete', async () => {
    const { outcome, facts, read } = await imported(withFigure('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(outcome.ok && facts).toBe(1);
    expect(read).toEqual([checklistPath, figurePath]);
  });

  it.each([
    ['2 kB of nested lists', `${'- '.repeat(1_000)}a`, 'too-deep'],
    ['40 kB of quotes', '>'.repeat(40_000), 'too-deep'],
    [
      'lists of 3,000 levels',
      Array.from({ length: 3_000 }, (_, at) => `${'  '.repeat(at)}- a\n`).join(''),
      'too-large',
    ],
    ['underlined headings', 'a\n=\n'.repeat(50_000), 'too-intricate'],
    ['words of more than the limit', 'word '.repeat(readingLimits.textCharacters), 'too-large'],
  ])('names a checklist of %s as a fault of the kit', async (_, checklist, reason) => {
    const { outcome, facts } = await imported({ checklist });
    expect(outcome).toEqual(
      fail({ code: 'kit-file-refused', file: checklistPath, reason: reason as 'too-deep' }),
    );
    expect(facts).toBe(0);
  });

  it.each([
    ['that could run something', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'active'],
    ['that is no SVG', '<svg ', 'malformed'],
    ['of 1.2 MB of opened elements', '<svg '.repeat(240_000), 'malformed'],
    ['that is too large', ' '.repeat(readingLimits.figureBytes + 1), 'too-large'],
  ])('names a figure %s as a fault of the kit', async (_, svg, reason) => {
    const { outcome, facts } = await imported(withFigure(svg));
    expect(outcome).toEqual(fail({ code: 'kit-file-refused', file: figurePath, reason: reason as 'active' }));
    expect(facts).toBe(0);
  });

  it('names a data file that is nested too deep', async () => {
    const path = 'data/glossary.json';
    const { outcome } = await imported({
      files: { [path]: `{"terms":${'['.repeat(100_000)}` },
      catalogue: (catalogue, file) => ({ ...catalogue, glossary: file(path, 'application/json') }),
    });
    expect(outcome).toEqual(fail({ code: 'kit-file-refused', file: path, reason: 'too-deep' }));
  });

  const pagesPath = 'data/derived/r1.en/pages.json.gz';
  const withPages = (bytes: Uint8Array): MakeKitOptions => ({
    files: { [pagesPath]: bytes },
    catalogue: (catalogue, file) => ({
      ...catalogue,
      resources: [
        ...catalogue.resources,
        plainResource({ id: 'r1.en', pages: 1, derived: file(pagesPath, 'application/gzip') }),
      ],
    }),
  });

  it('names a packed file that gives more than JSON may have, or does not unpack', async () => {
    const bomb = gzip(new Uint8Array(1024));
    new DataView(bomb.buffer).setUint32(bomb.length - 4, readingLimits.jsonBytes + 1, true);
    for (const [bytes, reason] of [
      [bomb, 'too-large'],
      [gzip(new Uint8Array(1024)).slice(0, -1), 'malformed'],
    ] as const) {
      const { outcome, facts } = await imported(withPages(bytes));
      expect(outcome).toEqual(fail({ code: 'kit-file-refused', file: pagesPath, reason }));
      expect(facts).toBe(0);
    }
  });

  it('of the frozen kits of both formats takes page texts, contacts, checks and recalls as each has them', async () => {
    const frozen = (version: string) => ({
      folder: join(import.meta.dirname, '../../../../frozen/kit', version, 'kit'),
      treeHash: sha256(new Uint8Array()),
    });
    const first = await importedFrom(frozen('1'));
    expect(first.outcome.ok && first.outcome.value).toMatchObject({
      format: 2,
      resources: [{ check: { kind: 'reviewed' } }],
    });
    const second = await importedFrom(frozen('2'));
    expect(second.outcome.ok).toBe(true);
    expect((await second.db.facts.get('kit'))?.catalogue).toMatchObject({
      recalls: [{ id: 'wrong-number', number: '1065', instead: { number: '1056' } }],
    });
    expect(await second.db.contacts.toArray()).toMatchObject([{ check: { kind: 'confirmed' } }]);
    expect(await second.db.documents.toArray()).toMatchObject([{ resourceId: 'r1.en', labels: ['1'] }]);
    expect((await second.db.units.toArray()).some(({ text }) => text.includes('The guardian'))).toBe(true);
  });
});
