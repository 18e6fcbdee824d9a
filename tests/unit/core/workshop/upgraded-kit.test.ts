// A kit of format 1, imported or made a draft: it says what was said of its facts, and nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { settledFacts } from '../../../../core/compose/facts.ts';
import type { Catalogue, Resource } from '../../../../core/kit/catalogue.ts';
import { readCatalogue } from '../../../../core/kit/upgrade.ts';
import { contentOfKit } from '../../../../core/workshop/content-of-kit.ts';
import { plainFile, plainResource } from '../../../support/plain-resource.ts';

const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(day, { nil: undefined });
const saidOfFacts = fc.record({
  issued: day,
  modified: maybeDay,
  asOf: maybeDay,
  nextCheck: maybeDay,
  valid: maybeDay,
  readiness: fc.constantFrom('green' as const, 'amber' as const),
  creator: fc.option(fc.constantFrom('Somebody', 'A reviewer'), { nil: undefined }),
  themes: fc.subarray(['law', 'rights', 'first-contact']),
});
/** What a later program, or nobody, may have put where format 2 has fields. Format 1 had no such fields. */
const strange = fc.record({ check: fc.jsonValue(), documentOf: fc.jsonValue(), coverTheme: fc.jsonValue() });

function withoutEmpty(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A kit of format 1 whose documents have these facts. */
function firstKit(facts: readonly Partial<Resource>[], others: object = {}): object {
  const resources = facts.map((each, index) => {
    const file = plainFile(`data/reports/r${index}.en.pdf`);
    const { asOf: _asOf, ...plain } = plainResource({ id: `r${index}.en`, file });
    return { ...plain, ...withoutEmpty(each), ...others };
  });
  const text = { en: 'Kit' };
  const head = { id: 'org.example.first', version: '2026.1', title: text, issued: '2026-01-01' };
  const lists = { languages: ['en'], countries: ['EU'], changes: [], contacts: [], media: [], segments: [] };
  return { format: 1, ...head, publisher: { name: 'Somebody' }, ...lists, resources };
}

function imported(catalogue: object): Catalogue {
  const read = readCatalogue(catalogue, 1, 'left-out');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

test('A kit of format 1 is imported with the day of each check as a review, and with no other claim', () => {
  fc.assert(
    fc.property(fc.array(saidOfFacts, { maxLength: 4 }), strange, (facts, others) => {
      const kit = firstKit(facts);
      const read = imported(firstKit(facts, others));
      expect(read).toEqual(imported(kit));
      const claimed = facts.map(({ asOf }) => (asOf === undefined ? {} : { kind: 'reviewed', on: asOf }));
      expect(read.resources.map(({ check = {} }) => check)).toEqual(claimed);
      const unchecked = read.resources.map(({ check: _check, ...said }) => said);
      expect({ ...read, format: 1, resources: unchecked }).toEqual(kit);
    }),
    { numRuns: 60 },
  );
});

test('A kit of format 1 is a draft with the same days, and the next kit says of each text what this one said', () => {
  fc.assert(
    fc.property(fc.array(saidOfFacts, { minLength: 1, maxLength: 4 }), (facts) => {
      const catalogue = imported(firstKit(facts));
      const parts = { contacts: [], terms: [], texts: new Map(), anchorsOf: () => ({}) };
      const entries = contentOfKit({ catalogue, ...parts }, '2040-01-01');
      const written = entries.flatMap(({ file, ...entry }) =>
        file.startsWith('reports/') && 'text' in entry ? [parse(entry.text)] : [],
      );
      expect(written).toHaveLength(facts.length);
      for (const [index, said] of facts.entries()) {
        expect(written[index]).not.toHaveProperty('check');
        expect(written[index]).not.toHaveProperty('documentOf');
        const { check, asOf, nextCheck, readiness } = settledFacts(written[index]);
        expect({ asOf, nextCheck, readiness }).toEqual({
          asOf: said.asOf,
          nextCheck: said.nextCheck,
          readiness: said.readiness,
        });
        expect(check).toEqual(catalogue.resources[index]?.check ?? { kind: 'compiled' });
      }
    }),
    { numRuns: 40 },
  );
});
