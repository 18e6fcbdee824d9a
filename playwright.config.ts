// Decides how end-to-end tests run: one window at a time, on the development build and on the packaged program.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  globalSetup: './scripts/lib/run-folder.mjs',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
  projects: [
    { name: 'development', grepInvert: /@packaged-only/ },
    // What has to hold for the program as it ships: tests with this tag run on both builds.
    { name: 'packaged', grep: /@packaged/ },
  ],
});
