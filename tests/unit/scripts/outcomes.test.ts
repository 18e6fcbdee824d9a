// Outcomes of tests, read from the runners' own reports.
import { expect, it } from 'vitest';
import { outcomesOfPlaywright, outcomesOfVitest } from '../../../scripts/lib/outcomes.mjs';

it('lists unit tests that passed and failed, and leaves out those that were skipped', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'adds', failureMessages: [] },
    { status: 'failed', fullName: 'divides', failureMessages: ['by zero\n at sum.ts'] },
    { status: 'skipped', fullName: 'waits', failureMessages: [] },
  ];
  const report = { testResults: [{ name: '/p/tests/sum.test.ts', status: 'failed', assertionResults }] };
  expect(outcomesOfVitest(report, '/p')).toEqual([
    { file: 'tests/sum.test.ts', title: 'adds', isFailed: false },
    { file: 'tests/sum.test.ts', title: 'divides', isFailed: true, reason: 'by zero' },
  ]);
});

it('lists end-to-end tests for each build that they ran on', () => {
  const on = (projectName: string, status: string) => ({ projectName, status, results: [{ errors: [] }] });
  const tests = [on('development', 'expected'), on('packaged', 'unexpected'), on('packaged', 'skipped')];
  const report = {
    suites: [{ title: 'a', line: 0, specs: [{ title: 'opens', file: 'a.spec.ts', tests }] }],
    errors: [],
  };
  const outcome = { file: 'a.spec.ts', title: 'opens' };
  expect(outcomesOfPlaywright(report)).toEqual([
    { ...outcome, project: 'development', isFailed: false },
    { ...outcome, project: 'packaged', isFailed: true, reason: '' },
  ]);
});
