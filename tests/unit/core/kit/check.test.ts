// What is said of the check of a text: who did what, and on which day. The day of a file is no check.
import { describe, expect, test } from 'vitest';
import { languages } from '../../../../core/base/language.ts';
import { sourceOfResource } from '../../../../core/citing/source-facts.ts';
import { checkFact, writtenCheck } from '../../../../core/compose/words/kit-words.ts';
import { saidCheck } from '../../../../core/kit/check.ts';

const day = '2026-03-01';

describe('The check of a text', () => {
  test.each([
    [{}, { kind: 'unchecked' }],
    [{ asOf: day }, { kind: 'reviewed', day }],
    [
      { asOf: day, check: { kind: 'reviewed', on: day, by: 'Eleni' } },
      { kind: 'reviewed', day, by: 'Eleni' },
    ],
    [
      { asOf: day, check: { kind: 'confirmed', on: day } },
      { kind: 'confirmed', day },
    ],
    [{ check: { kind: 'compiled' } }, { kind: 'unchecked' }],
    [{ check: { kind: 'compiled', on: day } }, { kind: 'compiled', day }],
    [
      {
        check: { kind: 'compiled', on: day },
        sources: [{ date: '2024' }, { date: '2024-05' }, { date: 'undated' }, {}],
      },
      { kind: 'compiled', day, sourcesUpTo: '2024-05' },
    ],
    [
      { check: { kind: 'compiled', on: day }, sources: [{ date: 'undated' }] },
      { kind: 'compiled', day },
    ],
    [
      { asOf: day, sources: [{ date: '2024' }] },
      { kind: 'reviewed', day },
    ],
    [{ check: { kind: 'reviewed' } }, { kind: 'unchecked' }],
  ] as const)('%j is said as %j', (facts, said) => {
    expect(saidCheck(facts)).toEqual(said);
  });

  test('is written with the word for what was done, in each language', () => {
    for (const language of languages) {
      const written = (
        [{ kind: 'compiled', on: day }, undefined, { kind: 'confirmed', on: day }] as const
      ).map((check) =>
        writtenCheck(
          check?.kind === 'compiled' ? { check } : { asOf: day, ...(check && { check }) },
          language,
        ),
      );
      expect(new Set(written).size).toBe(3);
      for (const words of written) expect(words).toContain('2026');
      expect(writtenCheck({}, language)).toBe(checkFact({}, language).value);
    }
    expect(writtenCheck({ asOf: day }, 'en')).toBe('Facts checked on 1 March 2026');
    expect(writtenCheck({ check: { kind: 'compiled', on: day } }, 'en')).toBe(
      'Compiled, not checked since, on 1 March 2026',
    );
    expect(
      writtenCheck(
        { check: { kind: 'compiled', on: day }, sources: [{ id: '1', title: 'A', date: '2024-05' }] },
        'en',
      ),
    ).toBe('Compiled, not checked since, on 1 March 2026, sources up to May 2024');
  });

  test('and the year of a given document are two facts of a source', () => {
    const kit = { title: 'Kit', version: '1', publisher: 'Example', issued: '2026-05-01', isVerified: true };
    const facts = { place: { kind: 'whole' }, lesson: undefined, replacedBy: undefined, kit } as const;
    const given = { title: 'Old report', issued: '2026-04-01', documentOf: '2019-06-01' };
    expect(sourceOfResource(given, facts)).toMatchObject({
      year: '2019',
      asOf: { kind: 'resource', check: { kind: 'unchecked' } },
    });
  });
});
