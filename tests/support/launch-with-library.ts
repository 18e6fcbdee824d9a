// Start of the program in the usual state of tests: first run completed, starter kit installed, library ready.
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import type { Country } from '../../core/base/country.ts';
import type { Language } from '../../core/base/language.ts';
import type { LibraryRecord } from '../../core/library/installed-kit.ts';
import {
  type Build,
  currentBuild,
  type LaunchOptions,
  launchProgram,
  newUserData,
  type Program,
} from './launch.ts';
import { passFirstRun, waitForLibrary } from './library.ts';
import { madeOnce } from './made-once.ts';

const startTimeoutMs = 120_000;

/** Starts the program and waits until its library is ready; the test, or `beforeAll`, gets at least the time for it. The caller closes it. */
export async function launchWithLibrary(
  options: LaunchOptions & { readonly language?: Language; readonly country?: Country } = {},
): Promise<Program> {
  test.setTimeout(Math.max(test.info().timeout, startTimeoutMs));
  const { language, country, ...launch } = options;
  const prepared = await withPreparedProfile(launch);
  const program = await launchProgram(prepared ?? launch);
  const isAnswered = prepared !== undefined && language === undefined && country === undefined;
  if (isAnswered) await program.page.locator('main').waitFor();
  else await passFirstRun(program.page, language, country);
  await waitForLibrary(program.page);
  return program;
}

/**
 * Undefined for a session without a trace, which has no profile. Also undefined for a folder that is not empty, because its state
 * must be kept.
 */
async function withPreparedProfile(options: LaunchOptions): Promise<LaunchOptions | undefined> {
  const { userData, args = [], build } = options;
  const isUsed = userData !== undefined && existsSync(userData) && readdirSync(userData).length > 0;
  if (isUsed || args.includes('--no-trace')) return undefined;
  const folder = userData ?? newUserData();
  await copyPreparedProfile(folder, build);
  return { ...options, userData: folder, isTemporary: userData === undefined };
}

/** Makes a folder what a first session left that was answered, has its library ready, and was closed; answers the row counts that were noted. */
export async function copyPreparedProfile(
  folder: string,
  build: Build = currentBuild(),
): Promise<Readonly<Record<string, number>>> {
  test.setTimeout(Math.max(test.info().timeout, startTimeoutMs));
  cpSync(await preparedProfile(build), folder, { recursive: true });
  const { records } = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as {
    records: readonly LibraryRecord[];
  };
  return records[0]?.counts ?? {};
}

/** The profile that all tests of a run copy. */
async function preparedProfile(build: Build): Promise<string> {
  return await madeOnce(`prepared-${build}`, async (userData) => {
    const program = await launchProgram({ build, userData });
    await passFirstRun(program.page);
    await waitForLibrary(program.page);
    await program.close();
  });
}
