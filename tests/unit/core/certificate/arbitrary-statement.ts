// Arbitrary statements for property tests: names and titles in all scripts, as many modules as have room in one code.
import fc from 'fast-check';
import { languages } from '../../../../core/base/language.ts';
import { type Statement, toWords } from '../../../../core/certificate/statement.ts';

function words(maxLength: number): fc.Arbitrary<string> {
  const foreign = fc.string({
    unit: fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
    maxLength,
  });
  const usual = fc.constantFrom(
    'Μαρία Παπαδοπούλου',
    "O'Connor",
    'José || da Silva',
    'A=B==',
    'm1 30 x',
    '0',
  );
  return fc
    .oneof(foreign, usual)
    .map((text) => toWords(text).slice(0, maxLength).trim())
    .filter((text) => text !== '' && toWords(text) === text);
}

const id = fc.constantFrom('m1', 'm10', 'module.one', 'a'.repeat(80), '7');

/** One statement. */
export const arbitraryStatement: fc.Arbitrary<Statement> = fc.record({
  language: fc.constantFrom(...languages),
  name: words(80),
  day: fc.constantFrom('2026-12-07', '2028-02-29', '0999-01-01'),
  kit: fc.record({
    id: fc.constantFrom('org.impact-kit.starter', 'k'),
    version: fc.constantFrom('2026.1', '1.2.3'),
    title: words(120),
  }),
  modules: fc.array(fc.record({ id, minutes: fc.nat({ max: 10_000 }), title: words(60) }), {
    minLength: 1,
    maxLength: 8,
  }),
});
