// Timing of a test run: stages, slowest files and starts of the program, read from the runners' own reports.
import { describe, expect, it } from 'vitest';
import {
  filesOfPlaywright,
  filesOfVitest,
  readFiles,
  timingLines,
  timingOf,
} from '../../../scripts/lib/timing.mjs';

const result = (...durations: number[]) => ({
  projectName: 'development',
  results: durations.map((duration) => ({ duration })),
});

describe('the timing of a run', () => {
  it('takes the seconds of unit test files by their place in the project', () => {
    const report = { testResults: [{ name: '/p/tests/a.test.ts', startTime: 1_000, endTime: 3_500 }] };
    expect(filesOfVitest(report, '/p')).toEqual([{ file: 'tests/a.test.ts', seconds: 2.5 }]);
  });

  it('adds up the bodies of an end-to-end file, repetitions and inner groups included, for each build', () => {
    const packaged = { ...result(500), projectName: 'packaged' };
    const report = {
      suites: [
        {
          specs: [{ file: 'a.spec.ts', tests: [result(1_000, 2_000), packaged] }],
          suites: [{ specs: [{ file: 'a.spec.ts', tests: [result(4_000)] }] }],
        },
      ],
    };
    expect(filesOfPlaywright(report)).toEqual([
      { file: 'a.spec.ts (development)', seconds: 7 },
      { file: 'a.spec.ts (packaged)', seconds: 0.5 },
    ]);
  });

  it('lists every stage, their sum, the ten slowest files and the starts', () => {
    const files = Array.from({ length: 12 }, (_, index) => ({ file: `${index}.test.ts`, seconds: index }));
    const timing = timingOf({
      stages: [
        { name: 'lint', seconds: 1.04 },
        { name: 'unit tests', seconds: 100 },
      ],
      files,
      programStarts: 7,
    });
    expect(timing).toMatchObject({ seconds: 101, programStarts: 7 });
    expect(timing.slowestFiles.map(({ file }) => file)).toEqual(
      [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((index) => `${index}.test.ts`),
    );
    const lines = timingLines(timing);
    expect(lines).toContain('     100.0 s  unit tests');
    expect(lines).toContain('     101.0 s  in all');
    expect(lines.at(-1)).toBe('Starts of the program in end-to-end tests: 7');
  });

  it('counts a report that is missing as one without files', () => {
    expect(readFiles('/nowhere/report.json', filesOfPlaywright)).toEqual([]);
  });
});
