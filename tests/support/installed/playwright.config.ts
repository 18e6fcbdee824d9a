// Playwright configuration for the sessions of an ordinary user in the copy of the system: once, without reports.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'sessions.ts',
  outputDir: join(tmpdir(), 'sessions-of-a-reader'),
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
});
