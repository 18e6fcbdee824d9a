// Decides how most tests begin: the program started for the first time, its two questions answered, the starter kit taken in.
import { test } from '@playwright/test';
import type { Country, Language } from '../../core/kit/catalogue.ts';
import { type LaunchOptions, launchProgram, type Program } from './launch.ts';
import { passFirstRun, waitForLibrary } from './library.ts';

const longestStartMs = 120_000;

/** Starts the program and waits until its library is there; the test, or `beforeAll`, gets at least the time for it. Whoever calls it closes it. */
export async function launchWithLibrary(
  options: LaunchOptions & { readonly language?: Language; readonly country?: Country } = {},
): Promise<Program> {
  test.setTimeout(Math.max(test.info().timeout, longestStartMs));
  const { language, country, ...launch } = options;
  const program = await launchProgram(launch);
  await passFirstRun(program.page, language, country);
  await waitForLibrary(program.page);
  return program;
}
