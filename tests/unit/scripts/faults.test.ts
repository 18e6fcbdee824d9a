// Counted fault runs: their arguments, their report, and that a goal which falls short is named.
import { describe, expect, it } from 'vitest';
import {
  faultGoals,
  faultLines,
  faultReport,
  missedGoals,
  readFaultArgs,
} from '../../../scripts/lib/faults.mjs';
import { countedTestFiles } from '../../../scripts/lib/test-files.mjs';

const note = (goal: string, hit: string): string => `${JSON.stringify({ goal, hit })}\n`;

describe('a counted fault run', () => {
  it('has a seed, and runs all files unless it is told which', () => {
    expect(readFaultArgs([])).toEqual({ seed: 29, isCounted: false, files: [] });
    expect(readFaultArgs(['--seed=7', '--counted', 'tests/e2e/a.spec.ts'])).toEqual({
      seed: 7,
      isCounted: true,
      files: ['tests/e2e/a.spec.ts'],
    });
  });

  it.each(['--seed=x', '--seed', '--count', '-s'])('refuses %s', (option) => {
    expect(() => readFaultArgs([option])).toThrow(`${option} is not understood`);
  });

  it('counts the faults of each goal and what they hit', () => {
    const report = faultReport(note('G9', 'newer') + note('G9', 'older') + note('G9', 'newer'), 7);
    expect(report).toEqual({
      seed: 7,
      goals: { G9: { wanted: 40, counted: 3, hits: { newer: 2, older: 1 } } },
    });
    expect(faultLines(report)).toEqual([
      'Counted faults, seed 7',
      'goal  counted  wanted  kinds',
      'G9    3        40      2',
    ]);
  });

  it('names the goals that were tried and fell short', () => {
    const enough = Array.from({ length: 20 }, () => note('G2', 'deleted')).join('');
    const report = faultReport(enough + note('G9', 'newer'), 7);
    expect(missedGoals(report, { isWhole: false })).toEqual(['G9']);
  });

  it('names the goals that nothing tried after a whole run', () => {
    const enough = Array.from({ length: 20 }, () => note('G2', 'deleted')).join('');
    const untried = Object.keys(faultGoals).filter((goal) => goal !== 'G2');
    expect(missedGoals(faultReport(enough, 7), { isWhole: true })).toEqual(untried);
    expect(missedGoals(faultReport('', 7), { isWhole: true })).toEqual(Object.keys(faultGoals));
  });

  it('has test files for every goal', () => {
    expect(Object.keys(faultGoals)).toHaveLength(9);
    expect(countedTestFiles()).toEqual([
      'tests/e2e/damaged-library.spec.ts',
      'tests/e2e/no-trace-sessions.spec.ts',
      'tests/unit/main/disk/kits/installer/attacks.test.ts',
      'tests/unit/main/disk/kits/store/counted-kills.test.ts',
      'tests/unit/main/disk/user-data/counted-faults.test.ts',
      'tests/unit/main/disk/user-data/erased.test.ts',
      'tests/unit/main/hostile-kits.test.ts',
    ]);
  });
});
