// @module-tag slow
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedPath } from '../../../../../core/kit/delta/delta-file.ts';
import { checkInMemory } from '../../../../support/kit-in-memory.ts';
import { makePublisher, sha256, type TestPublisher } from '../../../../support/make-kit.ts';
import { sampled } from '../../../../support/sample.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { applyInMemory, deltaBetween, makeVersion, type Version } from './support.ts';

type Payload = Readonly<Record<string, Uint8Array>>;
type Step = {
  readonly kind: 'add' | 'remove' | 'rename' | 'change' | 'grow' | 'translate' | 'copy';
  readonly at: number;
  readonly bytes: Uint8Array;
};

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('add', 'remove', 'rename', 'change', 'grow', 'translate', 'copy'),
  at: fc.nat({ max: 999 }),
  bytes: fc.uint8Array({ minLength: 0, maxLength: 200 }),
});
/** Six versions: a first payload, and up to four steps that lead from each to the next. */
const history = fc.record({
  first: fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 5 }),
  steps: fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 5 }),
});

const histories = sampled(8, 4);

let names = 0;
/** What a person does to the content of a kit from one version to the next. */
function take(payload: Payload, { kind, at, bytes }: Step): Payload {
  const paths = Object.keys(payload);
  const path = paths[at % Math.max(1, paths.length)];
  names += 1;
  const added = { ...payload, [`data/reports/n${names}.en.pdf`]: bytes };
  if (path === undefined) return added;
  const { [path]: content = new Uint8Array(), ...others } = payload;
  switch (kind) {
    case 'add':
      return added;
    case 'remove':
      return others;
    case 'rename':
      return { ...others, [`data/moved/é${names}.en.pdf`]: content };
    case 'copy':
      return { ...payload, [`data/copies/n${names}.en.pdf`]: content };
    case 'change':
      return { ...others, [path]: content.map((byte) => byte ^ 1) };
    case 'grow':
      return { ...others, [path]: new Uint8Array([...content, ...bytes, 7]) };
    case 'translate':
      return {
        ...payload,
        [path.replace(/\.en\./, `.n${names}.el.`)]: new Uint8Array([...bytes, ...content]),
      };
  }
}

async function makeHistory(
  publisher: TestPublisher,
  { first, steps }: { first: readonly Uint8Array[]; steps: readonly (readonly Step[])[] },
): Promise<Version[]> {
  const folder = temporaryFolder();
  let payload: Payload = Object.fromEntries(
    first.map((bytes, index) => [`data/reports/r${index}.en.pdf`, bytes]),
  );
  const payloads = [payload];
  for (const group of steps) {
    payload = group.reduce(take, payload);
    payloads.push(payload);
  }
  return await Promise.all(payloads.map((files, index) => makeVersion(folder, publisher, index + 1, files)));
}

describe('A delta between any two of six versions, made on the spot', () => {
  it('gives the target with every byte and the same tree hash, in both directions, and carries nothing the base has', async () => {
    const publisher = await makePublisher();
    let [pairs, shared] = [0, 0];
    await fc.assert(
      fc.asyncProperty(history, async (drawn) => {
        const versions = await makeHistory(publisher, drawn);
        for (const from of versions) {
          const present = new Set([...from.files.values()].map(sha256));
          for (const to of versions) {
            if (from === to) continue;
            const delta = await deltaBetween(from.files, to.files);
            const applied = await applyInMemory(from.files, delta, to.kit);
            if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
            expect([...applied.value.keys()].sort()).toEqual([...to.files.keys()].sort());
            for (const [path, bytes] of applied.value) {
              expect(Buffer.compare(bytes, to.files.get(path) ?? new Uint8Array()), path).toBe(0);
            }
            const check = await checkInMemory(to.kit, applied.value);
            expect(check).toMatchObject({ isAcceptable: true, treeHash: to.kit.treeHash });
            pairs += 1;
            for (const [path, bytes] of to.files) {
              const hash = sha256(bytes);
              const isProof = path.startsWith('tagmanifest');
              expect(delta.has(carriedPath(hash)), path).toBe(isProof || !present.has(hash));
              if (!isProof && present.has(hash)) shared += 1;
            }
            expect(delta.size - 1).toBe(
              new Set(
                [...to.files]
                  .filter(([path, bytes]) => path.startsWith('tagmanifest') || !present.has(sha256(bytes)))
                  .map(([, bytes]) => sha256(bytes)),
              ).size,
            );
          }
        }
      }),
      { numRuns: histories },
    );
    expect(pairs).toBe(histories * 30);
    expect(shared).toBeGreaterThan(pairs);
  });
});
