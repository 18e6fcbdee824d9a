import fc from 'fast-check';
import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { fromBase45, toBase45 } from '../../../../../core/corrections/base45.ts';
import { codePrefix, maxCodeLength } from '../../../../../core/corrections/code-text.ts';
import { type Correction, maxLengths } from '../../../../../core/corrections/correction.ts';
import { fromCode, toCode } from '../../../../../main/disk/corrections/code.ts';
import { seal } from '../../../../../main/disk/corrections/seal.ts';
import { makeSecretKey } from '../../../../../main/disk/minisign/secret-key-file.ts';
import { arbitraryCorrection } from '../../../core/corrections/arbitrary-correction.ts';

const key = makeSecretKey();
const plain: Correction = {
  id: '11111111-1111-4111-8111-111111111111',
  revision: 1,
  contact: 'gr-1056',
  phone: '1056',
  kit: { id: 'org.example.kit', version: '2026.1' },
  on: '2026-11-25',
  outcome: 'changed',
  part: 'hours',
  value: 'Monday to Friday, 9 to 17',
  who: 'Maria, Harbour NGO',
  language: 'en',
};

/** Modules on one side of the code; throws when the text does not fit into one. */
const sideOf = (text: string): number => encodeQR(text, 'raw', { ecc: 'medium', border: 1 }).length - 2;

describe('A correction in a QR code', () => {
  it('is read back as it was sealed.', () => {
    fc.assert(
      fc.property(arbitraryCorrection, (correction) => {
        const sealed = seal(correction, key);
        const code = toCode(sealed);
        expect(code.length).toBeLessThanOrEqual(maxCodeLength);
        expect(fromCode(code)).toEqual(sealed);
      }),
      { numRuns: 80 },
    );
  });

  it('fits into one code however much is written, and into one a camera reads with ease when it is short.', () => {
    const foreign = (length: number): string =>
      Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('');
    const full = {
      ...plain,
      value: foreign(maxLengths.value),
      remark: foreign(maxLengths.remark),
      who: foreign(maxLengths.who),
      kit: { id: 'k'.repeat(200), version: '1'.repeat(60) },
      contact: 'c'.repeat(60),
    };
    expect(sideOf(toCode(seal(full, key)))).toBeLessThanOrEqual(177);
    expect(sideOf(toCode(seal(plain, key)))).toBeLessThanOrEqual(97);
  });

  it('is refused after any change of its bytes, when it is cut, and when it would burst.', async () => {
    const code = toCode(seal(plain, key));
    const bytes = fromBase45(code.slice(codePrefix.length)) ?? new Uint8Array();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        const read = fromCode(codePrefix + toBase45(changed));
        // A bit that the compression does not look at changes nothing of what is said.
        if (read !== undefined) expect(read).toEqual(seal(plain, key));
      }),
      { numRuns: 300 },
    );
    expect(fromCode(code.slice(0, -9))).toBeUndefined();
    expect(fromCode('tel:1056')).toBeUndefined();
    const { deflateRawSync } = await import('node:zlib');
    const bomb = deflateRawSync(Buffer.alloc(50_000_000, ' '));
    const head = bytes.subarray(0, 138);
    expect(fromCode(codePrefix + toBase45(Buffer.concat([head, bomb])))).toBeUndefined();
  });
});
