// The last line of a test run matches the runners' own reports, and an empty run is no success.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countPlaywright,
  countReport,
  countVitest,
  finalLine,
  isGood,
} from '../../../scripts/lib/counts.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function vitestReport(more: object = {}) {
  return {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [],
    ...more,
  };
}

describe('the count of a test run', () => {
  it('adds both runners up in one line', () => {
    const unit = countVitest(vitestReport());
    const endToEnd = countPlaywright({
      stats: { expected: 10, unexpected: 2, flaky: 0, skipped: 3 },
      errors: [],
    });
    expect(finalLine(addCounts([unit, endToEnd]))).toBe('15 passed, 3 failed, 6 skipped');
  });

  it('counts a unit file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const shown = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(countVitest(vitestReport({ testResults: [broken, shown] })).failed).toBe(2);
  });

  it('counts a test that passed only when repeated, and errors outside of tests, as failures', () => {
    const report = { stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 }, errors: [{}, {}] };
    expect(countPlaywright(report)).toEqual({ passed: 1, failed: 3, skipped: 0 });
  });

  it('counts a report that is missing or torn as nothing', () => {
    const path = join(temporaryFolder(), 'unit.json');
    expect(countReport(path, countVitest)).toEqual({ passed: 0, failed: 0, skipped: 0 });
    writeFileSync(path, '{"numPassedTests": 5');
    expect(countReport(path, countVitest)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('calls a run good only when something passed and nothing failed', () => {
    expect(isGood({ passed: 1, failed: 0, skipped: 0 })).toBe(true);
    expect(isGood({ passed: 9, failed: 1, skipped: 0 })).toBe(false);
    expect(isGood({ passed: 0, failed: 0, skipped: 7 })).toBe(false);
    expect(isGood(addCounts([]))).toBe(false);
  });
});
