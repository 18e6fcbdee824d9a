import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../core/base/canonical-json.ts';
import { isPlain, numberPattern, toPlain } from '../../../../core/base/plain-text.ts';
import { correctionSchema } from '../../../../core/corrections/correction.ts';
import { arbitraryCorrection } from './arbitrary-correction.ts';

const good = {
  id: '11111111-1111-4111-8111-111111111111',
  revision: 1,
  contact: 'gr-1056',
  phone: '1056',
  kit: { id: 'org.example.kit', version: '2026.1' },
  on: '2026-11-25',
  outcome: 'changed',
  part: 'number',
  value: '210 1234567',
  language: 'en',
};

describe('A correction', () => {
  it('is taken as it stands, and written in one way only.', () => {
    fc.assert(
      fc.property(arbitraryCorrection, (correction) => {
        expect(correctionSchema.parse(correction)).toEqual(correction);
        const turned = Object.fromEntries(Object.entries(correction).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(correction));
        expect(JSON.parse(canonicalJson(correction))).toEqual(correction);
      }),
    );
  });

  it.each([
    ['a field nobody knows', { child: 'a name' }],
    ['an id that is none', { id: '1' }],
    ['no part', { part: undefined }],
    ['words in place of a number', { value: 'ask Maria' }],
    ['an empty remark', { remark: '' }],
    ['letters that turn the order round', { remark: 'call \u202E0123' }],
    ['a control character', { who: 'a\u0007b' }],
    ['a remark that is too long', { remark: 'x'.repeat(301) }],
    ['a day that is none', { on: '2026-02-30' }],
    ['a path for a contact', { contact: '../../etc' }],
    ['a value of a call that worked', { outcome: 'worked', part: undefined }],
    ['a part of a wrong number', { outcome: 'wrong' }],
  ])('is refused with %s.', (_what, change) => {
    expect(correctionSchema.safeParse(good).success).toBe(true);
    expect(correctionSchema.safeParse({ ...good, ...change }).success).toBe(false);
  });

  it('takes numbers as people write them.', () => {
    for (const number of ['112', '116 000', '+30 210 1234567', '210-123.4567', '(0030) 210', '11'])
      expect([number, numberPattern.test(number.replace(/^\(/, ''))]).toEqual([number, true]);
    for (const text of ['', '1', 'call', '12a', '+', '<112>', '1'.repeat(31)])
      expect([text, numberPattern.test(text)]).toEqual([text, false]);
  });

  it('makes any text plain.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = toPlain(text);
        expect(isPlain(plain)).toBe(true);
        expect(toPlain(plain)).toBe(plain);
      }),
    );
  });
});
