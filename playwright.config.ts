// Runs end-to-end tests, one program on each display at a time, on the development build and on the packaged program.
import { defineConfig } from '@playwright/test';
import { knowBuiltPage } from './tests/support/known-page.ts';

// Windows on one display would take the focus and the clipboard from each other, so each worker has its own.
const displays = process.env['IMPACT_KIT_DISPLAYS']?.split(' ') ?? [];
const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
if (display !== undefined) process.env['DISPLAY'] = display;

// Every worker reads this file before its tests.
knowBuiltPage();

export default defineConfig({
  outputDir: 'out/e2e',
  globalSetup: './scripts/lib/run-folder.mjs',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: displays.length || 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
  projects: [
    // Single screens, answered by a host in memory.
    { name: 'component', testDir: 'tests/component' },
    { name: 'development', testDir: 'tests/e2e', grepInvert: /@packaged-only/ },
    // What has to hold for the program as it ships: tests with this tag run on both builds.
    { name: 'packaged', testDir: 'tests/e2e', grep: /@packaged/ },
  ],
});
