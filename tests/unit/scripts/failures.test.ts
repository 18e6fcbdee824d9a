// Every failed test of a run is named at its end, with its file and its reason.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest, readFailures } from '../../../scripts/lib/failures.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the failures named at the end of a test run', () => {
  it('are those of unit tests, with file, title and first line of the reason', () => {
    const passed = { status: 'passed', fullName: 'a sum is right', failureMessages: [] };
    const failed = {
      status: 'failed',
      fullName: 'a sum is wrong',
      failureMessages: ['\u001b[31mexpected 3 to be 4\u001b[39m\n    at sum.test.ts:3'],
    };
    const report = {
      testResults: [
        { name: '/project/tests/sum.test.ts', status: 'failed', assertionResults: [passed, failed] },
        {
          name: '/project/tests/torn.test.ts',
          status: 'failed',
          message: 'Unexpected end',
          assertionResults: [],
        },
      ],
    };
    expect(failuresOfVitest(report, '/project')).toEqual([
      'tests/sum.test.ts | a sum is wrong | expected 3 to be 4',
      'tests/torn.test.ts | could not be loaded | Unexpected end',
    ]);
  });

  it('are those of end-to-end tests, also in groups, passed only when repeated, or outside of any test', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'reader.spec.ts',
      tests: [{ status, results: [{ errors: [{ message: `${title} failed\nmore` }] }] }],
    });
    const report = {
      suites: [
        {
          title: 'reader.spec.ts',
          line: 0,
          specs: [spec('opens', 'expected'), spec('turns', 'unexpected')],
          suites: [{ title: 'A page', line: 7, specs: [spec('prints', 'flaky'), spec('waits', 'skipped')] }],
        },
      ],
      errors: [{ message: 'no display' }],
    };
    expect(failuresOfPlaywright(report)).toEqual([
      'reader.spec.ts | turns | turns failed',
      'reader.spec.ts | A page › prints | prints failed',
      'outside of tests | no display',
    ]);
  });

  it('are none when there is no report', () => {
    expect(readFailures(join(temporaryFolder(), 'unit.json'), failuresOfPlaywright)).toEqual([]);
  });
});
