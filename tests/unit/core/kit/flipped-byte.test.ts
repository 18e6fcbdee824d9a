// One changed byte anywhere in a kit is detected and located.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import { checkInMemory, filesOfKit } from '../../../support/kit-in-memory.ts';
import { type MadeKit, makeKit } from '../../../support/make-kit.ts';
import { lineKinds, sampledPositions } from '../../../support/sampled-positions.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

// A changed list of tag files and a changed signature look the same: they no longer fit each other.
const signed = new Set(['tagmanifest-sha256.txt', 'tagmanifest-sha256.txt.minisig']);

type Given = { readonly kit: MadeKit; readonly files: ReadonlyMap<string, Uint8Array> };

/** Its folder goes away with the test; the files stay in memory. */
async function makeOne(): Promise<Given> {
  const kit = await makeKit(temporaryFolder(), {
    previousVersion: '2025.1',
    files: {
      'data/reports/αναφορά.el.pdf': new Uint8Array(300).map((_, index) => index),
      'data/none.bin': new Uint8Array(),
    },
    tags: { 'START-HERE.html': '<!doctype html>\r\n<p>Καλώς ήρθατε</p>\r\n' },
  });
  return { kit, files: filesOfKit(kit) };
}

const withFile = ({ files }: Given, path: string, bytes: Uint8Array) => new Map([...files, [path, bytes]]);

const isNamed = ({ findings, problems }: KitCheck, path: string): boolean =>
  findings.changed.includes(path) ||
  (signed.has(path) &&
    problems.some(({ code }) => code === 'signature-bad' || code === 'signature-unknown-key'));

async function refuses(given: Given, path: string, index: number, mask: number): Promise<boolean> {
  const bytes = given.files.get(path)?.slice() ?? new Uint8Array();
  bytes[index] = (bytes[index] ?? 0) ^ mask;
  const check = await checkInMemory(given.kit, withFile(given, path, bytes));
  return !check.isAcceptable && isNamed(check, path);
}

describe('a kit with one changed byte', () => {
  it('is good before it is changed', async () => {
    const { kit, files } = await makeOne();
    expect((await checkInMemory(kit, files)).problems).toEqual([]);
  });

  it('is refused and the file named, in every line of every file', async () => {
    const given = await makeOne();
    const unnoticed: string[] = [];
    for (const [path, bytes] of given.files) {
      for (const index of sampledPositions(lineKinds(bytes), 5)) {
        if (!(await refuses(given, path, index, 1 << (index % 8)))) unnoticed.push(`${path} ${index}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });

  it('is refused and the file named, for any byte and any change', async () => {
    const given = await makeOne();
    const places = [...given.files].flatMap(([path, { length }]) => (length === 0 ? [] : [{ path, length }]));
    const place = fc.constantFrom(...places).chain(({ path, length }) =>
      fc.record({
        path: fc.constant(path),
        index: fc.nat(length - 1),
        mask: fc.integer({ min: 1, max: 255 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(place, async ({ path, index, mask }) => {
        expect(await refuses(given, path, index, mask)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused and the file named, with a byte more or less at the end of any file', async () => {
    const given = await makeOne();
    for (const [path, bytes] of given.files) {
      const changes = [new Uint8Array([...bytes, 10])];
      // A signature without its very last line end is the same signature, to minisign as well.
      if (bytes.length > 0 && !path.endsWith('.minisig')) changes.push(bytes.slice(0, -1));
      for (const changed of changes) {
        expect(isNamed(await checkInMemory(given.kit, withFile(given, path, changed)), path), path).toBe(
          true,
        );
      }
    }
  });

  it('is refused and the file named, with any file gone', async () => {
    const { kit, files } = await makeOne();
    for (const path of files.keys()) {
      if (path === 'bagit.txt') continue;
      const { problems, findings } = await checkInMemory(
        kit,
        new Map([...files].filter(([own]) => own !== path)),
      );
      const isMissing =
        findings.missing.includes(path) || problems.some((found) => 'file' in found && found.file === path);
      expect(isMissing, path).toBe(true);
    }
  });
});
