// @module-tag slow
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../../core/corrections/correction.ts';
import { readSealed, readSealedFile, sealLimits } from '../../../../core/corrections/sealed.ts';
import { seal } from '../../../../main/disk/corrections/seal.ts';
import { makeSecretKey } from '../../../../main/disk/minisign/secret-key-file.ts';
import { minisignChecker, signMessage } from '../../../../main/disk/minisign/signature-file.ts';
import { arbitraryCorrection } from './arbitrary-correction.ts';

const key = makeSecretKey();
const correction: Correction = {
  id: '11111111-1111-4111-8111-111111111111',
  revision: 2,
  contact: 'gr-1056',
  phone: '1056',
  kit: { id: 'org.example.kit', version: '2026.1' },
  on: '2026-11-25',
  outcome: 'wrong',
  value: '210 1234567',
  remark: 'Rang\nlong',
  language: 'en',
};
const read = (text: string) => readSealed(text, minisignChecker);

/** Signs any line as a copy would, whatever it says. */
function signed(line: string, comment = `correction ${correction.id} 2`): string {
  return `${line}\n${signMessage(Buffer.from(`${line}\n`), key, comment)}`;
}

describe('A sealed correction', () => {
  it('is read as it was sealed, also with the line ends of another system.', () => {
    fc.assert(
      fc.property(arbitraryCorrection, (any) => {
        const sealed = seal(any, key);
        expect(sealed.text.length).toBeLessThan(sealLimits.lineBytes);
        expect(read(sealed.text)).toEqual({ kind: 'good', sealed });
        expect(read(sealed.text.replaceAll('\n', '\r\n'))).toEqual({ kind: 'good', sealed });
      }),
      { numRuns: 60 },
    );
  });

  it('is refused after any change of one character.', () => {
    const { text } = seal(correction, key);
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.constantFrom('0', 'A', ' ', '\n'), (at, letter) => {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        if (changed !== text) expect(read(changed).kind).toBe('bad');
      }),
      { numRuns: 300 },
    );
  });

  it('is reported as newer, as changed, or as no correction.', () => {
    const line = seal(correction, key).text.split('\n')[0] ?? '';
    const fault = (text: string) => {
      const reading = read(text);
      return reading.kind === 'bad' ? reading.fault : 'none';
    };
    expect(fault(signed(line))).toBe('none');
    expect(fault(signed(line.replace('correction/1', 'correction/2')))).toBe('newer');
    expect(fault(signed(line.replace('"language":"en"', '"language":"en","child":"x"')))).toBe('changed');
    expect(fault(signed(line.replace('{', '{ ')))).toBe('changed');
    expect(fault(signed(line, 'correction of another one'))).toBe('changed');
    expect(fault(`${line}\n`)).toBe('changed');
    expect(fault('BEGIN:VCARD')).toBe('not-a-correction');
    expect(fault('')).toBe('not-a-correction');
  });
});

describe('A file of sealed corrections', () => {
  it('gives its valid entries, whatever is between them.', () => {
    const others = ['one', 'two', 'three'].map((remark) => seal({ ...correction, remark }, key).text);
    const [one = '', two = '', three = ''] = others;
    const broken = two.replace('two', 'too');
    const file = `\uFEFF${one}${broken}garbage\n${three}{"a":1}\n`;
    const { good, faults } = readSealedFile(file, minisignChecker);
    expect(good.map(({ text }) => text)).toEqual([one, three]);
    expect(faults).toEqual(['changed', 'changed']);
  });

  it('never throws on anything, and takes nothing from it.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(readSealedFile(text, minisignChecker).good).toEqual([]);
      }),
    );
  });
});
