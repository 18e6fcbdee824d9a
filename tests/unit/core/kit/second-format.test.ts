// Format 2: how a catalogue of format 1 becomes one, what kits of a newer format say, packed files, recalls, the web edition.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFault, checkToWrite, withCheck } from '../../../../core/kit/check.ts';
import { coverThemeOf } from '../../../../core/kit/cover-theme.ts';
import { gzip } from '../../../../core/kit/gzip.ts';
import { programOf } from '../../../../core/kit/kit-info.ts';
import { recallSchema } from '../../../../core/kit/recall.ts';
import { readCatalogue } from '../../../../core/kit/upgrade.ts';
import { checkKit } from '../../../support/check-kit.ts';
import { makeKit, sha256 } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const first = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../frozen/kit/1/kit/data/catalogue.json'), 'utf8'),
) as { resources: Record<string, unknown>[] };

describe('a catalogue of format 1', () => {
  it('becomes one of format 2: what had a day of a check was reviewed, nothing else is claimed', () => {
    const [checklist] = first.resources;
    const { asOf, ...unchecked } = checklist ?? {};
    const read = readCatalogue(
      { ...first, resources: [checklist, { ...unchecked, id: 'c2.en' }] },
      1,
      'left-out',
    );
    expect(read).toEqual({
      ok: true,
      value: {
        ...first,
        format: 2,
        resources: [
          { ...checklist, check: { kind: 'reviewed', on: asOf } },
          { ...unchecked, id: 'c2.en' },
        ],
      },
    });
  });

  it('is not taken at its word in fields that it did not have', () => {
    const [checklist] = first.resources;
    const strange = { ...checklist, check: 7, coverTheme: [], documentOf: {} };
    const read = readCatalogue({ ...first, resources: [strange], recalls: 'none', web: 3 }, 1, 'left-out');
    expect(read).toEqual(readCatalogue(first, 1, 'left-out'));
  });

  it('is refused when it calls itself by another format than its bag', () => {
    const wrong = { ok: false, problem: { code: 'catalogue-invalid', field: 'format' } };
    expect(readCatalogue({ ...first, format: 2 }, 1, 'left-out')).toMatchObject(wrong);
    expect(readCatalogue(first, 2, 'left-out')).toMatchObject(wrong);
  });
});

describe('a packed file of a kit', () => {
  const path = 'data/derived/r1.en/pages.json.gz';
  const kitWith = async (bytes: Uint8Array) =>
    await checkKit(await makeKit(temporaryFolder(), { files: { [path]: bytes } }));

  it('is refused by its name when it unpacks to more than JSON may have, or does not unpack', async () => {
    const bomb = gzip(new Uint8Array(1024));
    new DataView(bomb.buffer).setUint32(bomb.length - 4, 2 ** 32 - 1, true);
    const torn = gzip(new Uint8Array(1024)).slice(0, -1);
    for (const [bytes, reason] of [
      [bomb, 'too-large'],
      [torn, 'malformed'],
    ] as const)
      expect((await kitWith(bytes)).problems).toEqual([{ code: 'kit-file-refused', file: path, reason }]);
    expect((await kitWith(gzip(new Uint8Array(1024)))).problems).toEqual([]);
  });
});

describe('the web edition', () => {
  it('may only be what the catalogue lists, byte for byte', async () => {
    const listing = (hash: string) => ({
      tags: { 'web/page.html': '<p>Numbers</p>' },
      catalogue: (catalogue: object) => ({
        ...catalogue,
        web: [{ path: 'web/page.html', sha256: hash, program: '0.1.0' }],
      }),
    });
    const right = await makeKit(
      temporaryFolder(),
      listing(sha256(new TextEncoder().encode('<p>Numbers</p>'))),
    );
    expect((await checkKit(right)).problems).toEqual([]);
    const other = await makeKit(temporaryFolder(), listing('ab'.repeat(32)));
    expect((await checkKit(other)).problems).toMatchObject([
      { code: 'catalogue-invalid', field: 'web.0.sha256' },
    ]);
  });
});

it('A kit says which version of the program reads it; anything else than a version says nothing', () => {
  const programIn = (value: string) => programOf([{ label: 'Kit-Program', value }]);
  expect(['3.2', '<b>soon</b>', ''].map(programIn)).toEqual(['3.2', undefined, undefined]);
  expect(programOf([])).toBeUndefined();
});

describe('the kind of check', () => {
  it('follows from "Checked on" where nobody says it, and fills it where a person checked', () => {
    expect(withCheck({})).toEqual({ check: { kind: 'compiled' } });
    expect(withCheck({ asOf: '2026-02-01' })).toMatchObject({
      check: { kind: 'reviewed', on: '2026-02-01' },
    });
    expect(withCheck({ check: { kind: 'confirmed', on: '2026-02-01' } })).toMatchObject({
      asOf: '2026-02-01',
    });
    expect(withCheck({ check: { kind: 'compiled', on: '2026-02-01' } })).not.toHaveProperty('asOf');
  });

  it('contradicts a day on which nobody checked, or another day', () => {
    expect(checkFault({ asOf: '2026-02-01', check: { kind: 'compiled' } })).toMatchObject({ field: 'asOf' });
    expect(checkFault({ asOf: '2026-02-01', check: { kind: 'reviewed', on: '2026-02-02' } })).toMatchObject({
      field: 'check.on',
    });
    expect(checkFault({ asOf: '2026-02-01', check: { kind: 'reviewed' } })).toBeUndefined();
  });

  it('is written only where it says more, and comes back the same', () => {
    for (const facts of [
      {},
      { asOf: '2026-02-01' },
      { asOf: '2026-02-01', check: { kind: 'confirmed', by: 'The ministry' } },
      { check: { kind: 'compiled', on: '2025-11-25' } },
    ] as const) {
      const settled = withCheck(facts as Parameters<typeof withCheck>[0]);
      const check = checkToWrite(settled);
      expect(withCheck({ ...settled, check })).toEqual(settled);
    }
    expect(
      checkToWrite({ asOf: '2026-02-01', check: { kind: 'reviewed', on: '2026-02-01' } }),
    ).toBeUndefined();
  });
});

it('The theme of a cover is the first theme of a text that has a cover', () => {
  expect(coverThemeOf(['numbers', 'law', 'rights'])).toBe('law');
  expect(coverThemeOf(['numbers'])).toBeUndefined();
});

it('A recall needs what was wrong, the last version it is about, and a reason', () => {
  const notice = {
    kind: 'text',
    id: 'age-limit',
    kitId: 'org.example.kit',
    to: '2026.1',
    at: 'kit:r1#path',
    wrong: { en: 'sixteen' },
    reason: { en: 'The law says eighteen.' },
    on: '2026-12-01',
  };
  expect(recallSchema.safeParse(notice).success).toBe(true);
  for (const field of ['to', 'at', 'wrong', 'reason', 'on']) {
    const { [field as 'to']: _gone, ...others } = notice;
    expect(recallSchema.safeParse(others).success, field).toBe(false);
  }
});
