// Counts of soak runs: failures of each test, added up over several calls.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addOutcomes, readCounts, readSoakArgs, soakLines } from '../../../scripts/lib/soak.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const passed = { file: 'a.spec.ts', project: 'development', title: 'opens', isFailed: false };
const failed = { ...passed, isFailed: true, reason: 'timed out' };

describe('a soak run', () => {
  it('repeats all files five times by default, or those it is given as often as it is told', () => {
    expect(readSoakArgs([])).toEqual({ times: 5, files: [] });
    expect(readSoakArgs(['tests/e2e/a.spec.ts', '--times=20'])).toEqual({
      times: 20,
      files: ['tests/e2e/a.spec.ts'],
    });
  });

  it.each(['--times=0', '--times=many', '--times', '--tims=3', '-n'])('refuses %s', (option) => {
    expect(() => readSoakArgs([option])).toThrow(`${option} is not understood`);
  });

  it('adds to the counts of earlier calls, with the reason of the last failure', () => {
    const first = addOutcomes({}, [passed, failed]);
    const second = addOutcomes(first, [
      { ...failed, reason: 'no window' },
      passed,
      { file: 'sum.test.ts', title: 'is right', isFailed: false },
    ]);
    expect(first['a.spec.ts (development)']?.['opens']?.runs).toBe(2);
    expect(second).toEqual({
      'a.spec.ts (development)': { opens: { runs: 4, failures: 2, reason: 'no window' } },
      'sum.test.ts': { 'is right': { runs: 1, failures: 0 } },
    });
  });

  it('begins at nothing where no counts are kept, and refuses counts it cannot read', () => {
    const file = join(temporaryFolder(), 'soak.json');
    expect(readCounts(file)).toEqual({});
    writeFileSync(file, JSON.stringify(addOutcomes({}, [passed])));
    expect(readCounts(file)).toEqual(addOutcomes({}, [passed]));
    writeFileSync(file, '{');
    expect(() => readCounts(file)).toThrow('Remove it to begin anew');
  });

  it('lists the files that fail most first, each failed test with its reason, and the sum', () => {
    const steady = { file: 'sum.test.ts', title: 'is right', isFailed: false };
    const other = { ...passed, title: 'closes' };
    const counts = addOutcomes({}, [steady, passed, failed, other, { ...steady, file: 'again.test.ts' }]);
    expect(soakLines(counts)).toEqual([
      '    runs  failed  file and test',
      '       3       1  a.spec.ts (development)',
      '       2       1    opens | timed out',
      '       1       0  again.test.ts',
      '       1       0  sum.test.ts',
      '       5       1  in all',
    ]);
  });
});
