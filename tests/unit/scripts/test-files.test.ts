// Test files of the project, and those among them that sample a long fault run.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importersOf, listTestFiles, sampledTestFiles, shareOut } from '../../../scripts/lib/test-files.mjs';

const importsSample = /^import .*\/support\/sample\.ts';$/m;

describe('the test files', () => {
  it('are those of both runners, shared out between them', () => {
    const { unit, endToEnd } = shareOut(listTestFiles());
    expect(unit).toContain('tests/unit/scripts/test-files.test.ts');
    expect(endToEnd).toContain('tests/e2e/killed-import.spec.ts');
    expect(unit.length + endToEnd.length).toBe(listTestFiles().length);
  });

  it('are no other files', () => {
    expect(() => shareOut(['tests/support/sample.ts'])).toThrow('tests/support/sample.ts is not a test file');
  });

  it('of long fault runs are all that use the sample, and no others', () => {
    const sampled = sampledTestFiles();
    expect(sampled.length).toBeGreaterThan(3);
    const direct = listTestFiles().filter((path) => importsSample.test(readFileSync(path, 'utf8')));
    expect(sampled).toEqual(expect.arrayContaining(direct));
    expect(sampled).not.toContain('tests/unit/scripts/soak.test.ts');
  });

  it('import a module also through a helper, and helpers may import each other', () => {
    const sources = [
      { path: 'tests/support/sample.ts', text: '' },
      { path: 'tests/support/kills.ts', text: "import { sampled } from './sample.ts';" },
      { path: 'tests/support/loop.ts', text: "import './kills.ts';\nimport './other.ts';" },
      { path: 'tests/support/other.ts', text: "import './loop.ts';" },
      { path: 'tests/e2e/a.spec.ts', text: "import { kill } from '../support/kills.ts';" },
      { path: 'tests/e2e/b.spec.ts', text: "const late = await import('../support/other.ts');" },
      { path: 'tests/e2e/c.spec.ts', text: "import { test } from '@playwright/test';" },
    ];
    expect(importersOf('tests/support/sample.ts', sources)).toEqual([
      'tests/e2e/a.spec.ts',
      'tests/e2e/b.spec.ts',
      'tests/support/kills.ts',
      'tests/support/loop.ts',
      'tests/support/other.ts',
    ]);
  });
});
