// The catalogue: its schema, the JSON Schema others check it with, and the steps from older formats.
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from '../../../../core/base/zod.ts';
import { type Catalogue, catalogueSchema, countWorks } from '../../../../core/kit/catalogue.ts';
import { catalogueMismatch, filesNamedBy } from '../../../../core/kit/catalogue-check.ts';
import { readCatalogue, upgradeThrough } from '../../../../core/kit/upgrade.ts';
import type { CheckedFile } from '../../../../core/kit/verdict.ts';
import { makeKit } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const plain = async (): Promise<Catalogue> => (await makeKit(temporaryFolder())).catalogue;
const change = (catalogue: Catalogue, path: string, value: unknown): unknown => {
  const copy = structuredClone(catalogue) as unknown;
  const names = path.split('.');
  let at = copy as Record<string, unknown>;
  for (const name of names.slice(0, -1)) at = at[name] as Record<string, unknown>;
  at[names.at(-1) ?? ''] = value;
  return copy;
};

const wrong: readonly (readonly [field: string, value: unknown])[] = [
  ['format', 1],
  ['id', 'Org.Example'],
  ['version', '2026'],
  ['title', { en: '' }],
  ['title', { fr: 'Trousse' }],
  ['issued', '2026-02-30'],
  ['issued', '1 March 2026'],
  ['publisher', { name: '' }],
  ['languages', []],
  ['countries', ['FR']],
  ['resources.0.id', 'C1 en'],
  ['resources.0.kind', 'video'],
  ['resources.0.asOf', '2026-13-01'],
  ['resources.0.readiness', 'red'],
  ['resources.0.pages', 0],
  ['resources.0.file.path', 'checklists/c1.en.md'],
  ['resources.0.file.path', 'data\\c1.md'],
  ['resources.0.file.sha256', 'AB'.repeat(32)],
  ['resources.0.file.sizeBytes', -1],
  ['resources.0.file.sizeBytes', 1.5],
  ['resources.0.file.mediaType', 'text/html'],
  ['resources.0.more', 'x'],
  ['more', 'x'],
];

describe('the schema of the catalogue', () => {
  it('accepts a resource whose facts nobody checked', async () => {
    const catalogue = await plain();
    const resources = catalogue.resources.map(({ asOf: _, ...unchecked }) => unchecked);
    expect(readCatalogue({ ...catalogue, resources }, 2)).toEqual({
      ok: true,
      value: { ...catalogue, resources },
    });
  });

  it('accepts the catalogue of a kit', async () => {
    expect(readCatalogue(await plain(), 2)).toEqual({ ok: true, value: await plain() });
  });

  it.each(wrong)('refuses it with %s as %j and names the field', async (field, value) => {
    const read = readCatalogue(change(await plain(), field, value), 2);
    expect(read).toMatchObject({
      ok: false,
      problem: { code: 'catalogue-invalid', file: 'data/catalogue.json' },
    });
    const named = !read.ok && 'field' in read.problem ? read.problem.field : '';
    expect(named.startsWith(field) || field.startsWith(named)).toBe(true);
    expect(named).not.toBe('');
  });

  it('refuses a text in no language at all', async () => {
    expect(readCatalogue({ ...(await plain()), title: {} }, 2)).toMatchObject({
      problem: { field: 'title' },
    });
  });

  it('as JSON Schema agrees with it, as another validator reads it', async () => {
    const ajv = new Ajv({ allErrors: true, formats: { date: true } });
    const isValid = ajv.compile(z.toJSONSchema(catalogueSchema));
    expect(isValid(await plain())).toBe(true);
    for (const [field, value] of wrong) {
      expect(isValid(change(await plain(), field, value)), `${field} as ${JSON.stringify(value)}`).toBe(
        false,
      );
    }
  });
});

describe('how many resources a kit has', () => {
  it('counts all translations of one once, whichever language came first', () => {
    expect(countWorks([])).toBe(0);
    expect(
      countWorks([
        { id: 'r1.el', translationOf: 'r1.en' },
        { id: 'r1.en' },
        { id: 'r1.it', translationOf: 'r1.en' },
        { id: 'c1.en' },
      ]),
    ).toBe(2);
  });
});

describe('a catalogue beside the files of its kit', () => {
  it('names every file it speaks of, with the field', async () => {
    const catalogue = await plain();
    const [checklist] = catalogue.resources;
    const file = checklist?.file;
    if (!checklist || !file) throw new Error('a made kit has a checklist');
    const full: Catalogue = {
      ...catalogue,
      resources: [
        { ...checklist, derived: file, cover: file, quiz: file, lessons: [{ id: 'l1', title: 'One', file }] },
      ],
      contacts: [file],
      glossary: file,
      thesaurus: file,
      media: [file],
      segments: [{ language: 'en', units: 1, file }],
    };
    expect(filesNamedBy(full).map(({ field }) => field)).toEqual([
      'resources.0.file',
      'resources.0.derived',
      'resources.0.cover',
      'resources.0.lessons.0.file',
      'resources.0.quiz',
      'contacts.0',
      'glossary',
      'thesaurus',
      'media.0',
      'segments.0.file',
    ]);
  });

  it('does not fit when a file is absent, differs, or an id is there twice', async () => {
    const kit = await makeKit(temporaryFolder());
    const [checklist] = kit.catalogue.resources;
    if (!checklist?.file) throw new Error('a made kit has a checklist');
    const files = new Map<string, CheckedFile>(kit.files);
    const misfit = (resources: Catalogue['resources']) =>
      catalogueMismatch({ ...kit.catalogue, resources }, files);
    const withFile = (changes: object) => [{ ...checklist, file: { ...checklist.file, ...changes } }];
    expect(misfit([checklist])).toBeUndefined();
    const wrongFile = (changes: object) => misfit(withFile(changes) as Catalogue['resources']);
    expect(wrongFile({ path: 'data/none.md' })).toMatchObject({
      field: 'resources.0.file.path',
      reason: 'file-not-in-kit',
    });
    expect(wrongFile({ sha256: '0'.repeat(64) })).toMatchObject({
      field: 'resources.0.file.sha256',
      reason: 'file-differs',
    });
    expect(wrongFile({ sizeBytes: 1 })).toMatchObject({
      field: 'resources.0.file.sizeBytes',
      reason: 'file-differs',
    });
    expect(misfit([checklist, checklist])).toMatchObject({ field: 'resources.1.id', reason: 'id-twice' });
    const lesson = { id: 'l1', title: 'One', file: checklist.file };
    expect(misfit([{ ...checklist, lessons: [lesson, lesson] }])).toMatchObject({
      field: 'resources.0.lessons.1.id',
      reason: 'id-twice',
    });
  });
});

describe('a catalogue of an older format', () => {
  const chain = new Map<number, (data: unknown) => unknown>([
    [1, (data: unknown) => ({ ...(data as object), two: true })],
    [2, (data: unknown) => ({ ...(data as object), three: true })],
  ]);

  it('goes through one step for each format up to the newest', () => {
    expect(upgradeThrough({ one: true }, 1, 3, chain)).toEqual({ one: true, two: true, three: true });
    expect(upgradeThrough({ two: true }, 2, 3, chain)).toEqual({ two: true, three: true });
    expect(upgradeThrough({ three: true }, 3, 3, chain)).toEqual({ three: true });
  });

  it('may not meet a gap between the steps', () => {
    expect(() => upgradeThrough({}, 1, 4, chain)).toThrow('no upgrade step from kit format 3');
  });
});
