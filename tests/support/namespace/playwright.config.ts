// Playwright configuration for the hostile sessions in the network namespace: once, without reports.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'hostile.ts',
  workers: 1,
  retries: 0,
  timeout: 240_000,
  reporter: 'line',
});
