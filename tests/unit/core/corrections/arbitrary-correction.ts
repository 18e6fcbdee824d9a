// Arbitrary corrections for property tests: every shape of the schema, with texts of up to the maximum length.
import fc from 'fast-check';
import { languages } from '../../../../core/base/language.ts';
import { isPlain } from '../../../../core/base/plain-text.ts';
import { type Correction, maxLengths, parts } from '../../../../core/corrections/correction.ts';

const number = fc.constantFrom('1056', '116 000', '+30 210 1234567', '800-11.100');
const day = fc.constantFrom('2026-11-25', '2026-12-01', '2027-01-31');

/** A text of foreign letters, as people of all scripts write. */
function text(maxTextLength: number): fc.Arbitrary<string> {
  const letters = fc.string({
    unit: fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
    maxLength: maxTextLength,
  });
  return fc
    .oneof(letters, fc.constantFrom('9–17', 'Δευτέρα έως Παρασκευή', 'two\nlines', '{"a":1}', '__proto__'))
    .map((value) => value.trim())
    .filter((value) => value !== '' && isPlain(value));
}

const base = {
  id: fc.uuid({ version: 4 }),
  revision: fc.integer({ min: 1, max: 4 }),
  contact: fc.constantFrom('gr-1056', 'eu-112', 'it-19696'),
  phone: number,
  kit: fc.constant({ id: 'org.example.kit', version: '2026.1' }),
  on: day,
  remark: text(maxLengths.remark),
  who: text(maxLengths.who),
  language: fc.constantFrom(...languages),
};
const needed = ['id', 'revision', 'contact', 'kit', 'on', 'language', 'outcome'] as const;

/** One correction. */
export const arbitraryCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ ...base, outcome: fc.constant('worked' as const) }, { requiredKeys: [...needed] }),
  fc.record(
    { ...base, outcome: fc.constant('wrong' as const), value: number },
    { requiredKeys: [...needed] },
  ),
  fc.constantFrom(...parts).chain((part) =>
    fc.record(
      {
        ...base,
        outcome: fc.constant('changed' as const),
        part: fc.constant(part),
        value: part === 'number' ? number : text(maxLengths.value),
      },
      { requiredKeys: [...needed, 'part'] },
    ),
  ),
);
