import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../../core/corrections/correction.ts';
import { identityOf, mergeCorrections } from '../../../../core/corrections/merge.ts';
import { readSealedFile, type SealedCorrection } from '../../../../core/corrections/sealed.ts';
import { seal } from '../../../../main/disk/corrections/seal.ts';
import { makeSecretKey } from '../../../../main/disk/minisign/secret-key-file.ts';
import { minisignChecker } from '../../../../main/disk/minisign/signature-file.ts';
import { arbitraryCorrection } from './arbitrary-correction.ts';

const keys = [makeSecretKey(), makeSecretKey(), makeSecretKey()];
const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-9222-222222222222'];

/** Corrections of three copies; few ids, so that revisions meet. */
const arbitrarySealed: fc.Arbitrary<SealedCorrection> = fc
  .tuple(arbitraryCorrection, fc.constantFrom(...keys), fc.option(fc.constantFrom(...ids)))
  .map(([correction, key, id]) => seal({ ...correction, id: id ?? correction.id } as Correction, key));
const arbitrarySet = fc.array(arbitrarySealed, { maxLength: 12 });

/** Deals a set into files: in another order, each correction in one file at least, many in several. */
function dealt(set: readonly SealedCorrection[]): fc.Arbitrary<SealedCorrection[][]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...set], { minLength: set.length, maxLength: set.length }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: set.length, maxLength: set.length }),
    )
    .map(([shuffled, places]) => {
      const files: SealedCorrection[][] = [[], [], [], []];
      for (const [index, sealed] of shuffled.entries())
        for (const place of places[index] ?? []) files[place % files.length]?.push(sealed);
      return files;
    });
}

const textsOf = (set: readonly SealedCorrection[]): string[] => set.map(({ text }) => text);

describe('Merging corrections', () => {
  it('gives the same whatever the order, the files and the repetitions.', () => {
    const given = arbitrarySet.chain((set) => fc.tuple(fc.constant(set), dealt(set)));
    fc.assert(
      fc.property(given, ([set, files]) => {
        const whole = textsOf(mergeCorrections(set));
        const written = files.map((file) => textsOf(file).join(''));
        const read = written.map((text) => readSealedFile(text, minisignChecker));
        expect(read.flatMap(({ faults }) => faults)).toEqual([]);
        expect(textsOf(mergeCorrections(...read.map(({ good }) => good)))).toEqual(whole);
        // One file after the other, as sticks come in, and the first of them once more.
        const one = read.reduce<SealedCorrection[]>((all, { good }) => mergeCorrections(all, good), []);
        expect(textsOf(mergeCorrections(read[0]?.good ?? [], one))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing and doubles nothing: of each correction of each copy the latest revision is there, once.', () => {
    fc.assert(
      fc.property(arbitrarySet, (set) => {
        const merged = mergeCorrections(set, set);
        expect(new Set(textsOf(merged)).size).toBe(merged.length);
        for (const sealed of set) {
          const same = set.filter((other) => identityOf(other) === identityOf(sealed));
          const latest = Math.max(...same.map(({ correction }) => correction.revision));
          const isThere = merged.some(({ text }) => text === sealed.text);
          expect(isThere).toBe(sealed.correction.revision === latest);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("does not let one copy replace another copy's correction with the same id.", () => {
    const correction = fc.sample(arbitraryCorrection, 1)[0] as Correction;
    const [one, other] = keys as [(typeof keys)[0], (typeof keys)[0]];
    const first = seal({ ...correction, revision: 1 } as Correction, one);
    const forged = seal({ ...correction, revision: 900 } as Correction, other);
    expect(textsOf(mergeCorrections([forged], [first])).sort()).toEqual(textsOf([first, forged]).sort());
  });
});
