// Decides how the hostile session runs inside the network namespace: once, alone, without reports.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'hostile.ts',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  reporter: 'line',
});
