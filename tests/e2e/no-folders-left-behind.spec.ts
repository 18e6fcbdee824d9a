// Holds the rule that tests leave no data folders behind: a machine they run on often would fill up.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchProgram } from '../support/launch.ts';

test('The data folder a launch makes for itself lies in the folder of the run, and goes away with the program', async () => {
  expect(basename(tmpdir())).toMatch(/^impact-kit-run-/);
  for (const end of ['close', 'kill'] as const) {
    const program = await launchProgram();
    expect(dirname(program.userData)).toBe(tmpdir());
    expect(existsSync(program.userData)).toBe(true);
    await program[end]();
    expect(existsSync(program.userData)).toBe(false);
  }
});
