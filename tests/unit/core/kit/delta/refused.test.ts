// @module-tag slow
import { describe, expect, it } from 'vitest';
import {
  carriedPath,
  decodeDelta,
  deltaFilePath,
  encodeDelta,
} from '../../../../../core/kit/delta/delta-file.ts';
import type { Delta } from '../../../../../core/kit/delta.ts';
import { makePublisher, sha256 } from '../../../../support/make-kit.ts';
import { sampled } from '../../../../support/sample.ts';
import { lineKinds, sampledPositions } from '../../../../support/sampled-positions.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { applyInMemory, deltaBetween, type Files, makeVersion, problemIn, type Version } from './support.ts';

type Given = { readonly one: Version; readonly two: Version; readonly three: Version; readonly delta: Files };

/** Three versions, and the delta from the first to the second. */
async function given(): Promise<Given> {
  const [folder, publisher] = [temporaryFolder(), await makePublisher()];
  const one = await makeVersion(folder, publisher, 1, { 'data/a.txt': 'a', 'data/kept.txt': 'kept' });
  const two = await makeVersion(folder, publisher, 2, { 'data/b.txt': 'new', 'data/kept.txt': 'kept' });
  const three = await makeVersion(folder, publisher, 3, { 'data/c.txt': 'c' });
  return { one, two, three, delta: await deltaBetween(one.files, two.files) };
}

function read(delta: Files): Delta {
  const decoded = decodeDelta(delta.get(deltaFilePath) ?? new Uint8Array());
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problem));
  return decoded.value;
}

/** The same delta, with other words about itself. */
function rewrite(delta: Files, change: (delta: Delta) => Delta): Files {
  return new Map([...delta, [deltaFilePath, new Uint8Array(Buffer.from(encodeDelta(change(read(delta)))))]]);
}

describe('A delta', () => {
  it('is applied without a fault, so that the refusals below are caused by their faults', async () => {
    const { one, two, delta } = await given();
    expect(await applyInMemory(one.files, delta, two.kit)).toMatchObject({ ok: true });
    expect(read(delta).removed).toEqual(['data/a.txt']);
  });

  it('is refused with any byte of it flipped, and the base then is as it was', async () => {
    const { one, two, delta } = await given();
    const before = new Map([...one.files].map(([path, bytes]) => [path, sha256(bytes)]));
    const accepted: string[] = [];
    let flips = 0;
    for (const [path, bytes] of delta) {
      for (const at of sampledPositions(lineKinds(bytes), 5)) {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        const result = await applyInMemory(one.files, new Map([...delta, [path, flipped]]), two.kit);
        if (result.ok) accepted.push(`${path} ${at}`);
        flips += 1;
      }
    }
    expect(accepted).toEqual([]);
    expect(flips).toBeGreaterThan(sampled(2000, 400));
    expect(new Map([...one.files].map(([path, bytes]) => [path, sha256(bytes)]))).toEqual(before);
  });

  it('says which version is there and which is needed when the base is another', async () => {
    const { two, three, delta } = await given();
    const problem = {
      code: 'delta-wrong-base',
      file: 'delta.json',
      needed: 'org.example.kit 2026.1, 2026-01-01',
    };
    expect(problemIn(await applyInMemory(three.files, delta, two.kit))).toEqual({
      ...problem,
      found: 'org.example.kit 2026.3, 2026-03-01',
    });
    expect(problemIn(await applyInMemory(two.files, delta, two.kit))).toMatchObject({
      ...problem,
      found: 'org.example.kit 2026.2, 2026-02-01',
    });
  });

  it('distinguishes two kits of the same version and date by their tree hashes', async () => {
    const { one, two, delta } = await given();
    const twin = await makeVersion(temporaryFolder(), one.kit.publisher, 1, { 'data/a.txt': 'other' });
    expect(problemIn(await applyInMemory(twin.files, delta, two.kit))).toMatchObject({
      code: 'delta-wrong-base',
      found: `org.example.kit 2026.1, 2026-01-01, ${twin.kit.treeHash.slice(0, 16)}`,
      needed: `org.example.kit 2026.1, 2026-01-01, ${one.kit.treeHash.slice(0, 16)}`,
    });
  });

  it('names every sort of file that is missing or changed, in the delta or in the base', async () => {
    const { one, two, delta } = await given();
    const without = (files: Files, path: string): Files => new Map([...files].filter(([at]) => at !== path));
    const spoilt = (files: Files, path: string): Files => new Map([...files, [path, new Uint8Array([1])]]);
    const apply = async (base: Files, changed: Files) =>
      problemIn(await applyInMemory(base, changed, two.kit));
    const carried = carriedPath(sha256(new Uint8Array(Buffer.from('new'))));
    const proof = carriedPath(two.kit.treeHash);
    expect(await apply(one.files, without(delta, carried))).toEqual({
      code: 'payload-missing',
      file: carried,
      count: 1,
    });
    expect(await apply(one.files, without(delta, proof))).toEqual({
      code: 'payload-missing',
      file: proof,
      count: 1,
    });
    expect(await apply(one.files, spoilt(delta, carried))).toEqual({
      code: 'payload-changed',
      file: carried,
      count: 1,
    });
    expect(await apply(one.files, spoilt(delta, proof))).toEqual({
      code: 'payload-changed',
      file: proof,
      count: 1,
    });
    expect(await apply(without(one.files, 'data/kept.txt'), delta)).toEqual({
      code: 'payload-missing',
      file: 'data/kept.txt',
      count: 1,
    });
    const kept = new Uint8Array(Buffer.from('KEPT'));
    expect(await apply(new Map([...one.files, ['data/kept.txt', kept]]), delta)).toEqual({
      code: 'payload-changed',
      file: 'data/kept.txt',
      count: 1,
    });
  });

  it('cannot produce a kit that does not verify: unsigned, or signed by somebody else', async () => {
    const { one, two, three } = await given();
    const stranger = await makeVersion(temporaryFolder(), await makePublisher(), 2, { 'data/b.txt': 'evil' });
    const toStranger = await deltaBetween(one.files, stranger.files);
    expect(problemIn(await applyInMemory(one.files, toStranger, two.kit))).toMatchObject({
      code: 'signature-unknown-key',
    });
    const unsigned: Files = new Map([...two.files].filter(([path]) => !path.endsWith('.minisig')));
    const toUnsigned = await deltaBetween(one.files, unsigned);
    expect(problemIn(await applyInMemory(one.files, toUnsigned, two.kit))).toMatchObject({
      code: 'signature-absent',
    });
    const swapped: Files = new Map([
      ...two.files,
      [
        'tagmanifest-sha256.txt.minisig',
        three.files.get('tagmanifest-sha256.txt.minisig') ?? new Uint8Array(),
      ],
    ]);
    const toSwapped = await deltaBetween(one.files, swapped);
    expect(problemIn(await applyInMemory(one.files, toSwapped, two.kit))).toMatchObject({
      code: 'signature-bad',
    });
  });

  it('is refused when it says something else of the kit than comes out', async () => {
    const { one, two, three, delta } = await given();
    const lies: readonly ((said: Delta) => Delta)[] = [
      (said) => ({ ...said, to: { ...said.to, version: '2026.9' } }),
      (said) => ({ ...said, from: { ...said.from, version: '2026.9' } }),
      (said) => ({ ...said, removed: [] }),
      (said) => ({ ...said, removed: [...said.removed, '../outside.txt'] }),
      (said) => ({ ...said, carries: [...said.carries, { hash: three.kit.treeHash, sizeBytes: 1 }] }),
      (said) => ({
        ...said,
        carries: said.carries.map((file) => ({ ...file, sizeBytes: file.sizeBytes + 1 })),
      }),
    ];
    for (const lie of lies) {
      const result = await applyInMemory(one.files, rewrite(delta, lie), two.kit);
      expect(['delta-invalid', 'bag-info-invalid']).toContain(problemIn(result)?.code);
    }
  });

  it('is refused by name when it is none, is written another way, or is of a newer format', async () => {
    const { one, two, delta } = await given();
    const apply = async (text: string | undefined) => {
      const others = [...delta].filter(([path]) => path !== deltaFilePath);
      const own = text === undefined ? [] : [[deltaFilePath, new Uint8Array(Buffer.from(text))] as const];
      return problemIn(await applyInMemory(one.files, new Map([...others, ...own]), two.kit));
    };
    const text = encodeDelta(read(delta));
    expect(await apply(undefined)).toMatchObject({ code: 'delta-invalid', reason: 'no-delta' });
    expect(await apply('{}')).toMatchObject({ code: 'delta-invalid', field: 'schema' });
    expect(await apply(`${text} `)).toMatchObject({ code: 'delta-invalid', reason: 'delta-rewritten' });
    expect(await apply(text.replace('"format": 1', '"format": 2'))).toEqual({
      code: 'kit-format-too-new',
      file: 'delta.json',
      found: '2',
      supported: 1,
    });
  });
});
