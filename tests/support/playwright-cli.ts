// Playwright as a program, for sessions that tests start within another system or network.
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The file that Node runs. */
export const playwrightCli = join(
  createRequire(import.meta.url).resolve('@playwright/test/package.json'),
  '..',
  'cli.js',
);
