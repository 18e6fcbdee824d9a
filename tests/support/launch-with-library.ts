// Starts the program the way most tests begin: first run answered, starter kit installed, library ready.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from '@playwright/test';
import type { Country, Language } from '../../core/kit/catalogue.ts';
import {
  type Build,
  currentBuild,
  type LaunchOptions,
  launchProgram,
  newUserData,
  type Program,
} from './launch.ts';
import { passFirstRun, waitForLibrary } from './library.ts';

const longestStartMs = 120_000;
const pollMs = 200;

/** Starts the program and waits until its library is ready; the test, or `beforeAll`, gets at least the time for it. The caller closes it. */
export async function launchWithLibrary(
  options: LaunchOptions & { readonly language?: Language; readonly country?: Country } = {},
): Promise<Program> {
  test.setTimeout(Math.max(test.info().timeout, longestStartMs));
  const { language, country, ...launch } = options;
  const program = await launchProgram(await withPreparedProfile(launch));
  await passFirstRun(program.page, language, country);
  await waitForLibrary(program.page);
  return program;
}

/** A session without a trace has no profile; a folder with something in it goes on from where it was. */
async function withPreparedProfile(options: LaunchOptions): Promise<LaunchOptions> {
  const { userData, args = [], build } = options;
  const isUsed = userData !== undefined && existsSync(userData) && readdirSync(userData).length > 0;
  if (isUsed || args.includes('--no-trace')) return options;
  const folder = userData ?? newUserData();
  await copyPreparedProfile(folder, build);
  return { ...options, userData: folder, isTemporary: userData === undefined };
}

/** Makes a folder what a first session left that was answered, has its library ready, and was closed; answers the row counts that were noted. */
export async function copyPreparedProfile(
  folder: string,
  build: Build = currentBuild(),
): Promise<Readonly<Record<string, number>>> {
  test.setTimeout(Math.max(test.info().timeout, longestStartMs));
  cpSync(await preparedProfile(build), folder, { recursive: true });
  const { counts } = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as {
    counts: Record<string, number>;
  };
  return counts;
}

/** The profile that all tests of a run copy. The first worker that needs it makes it; the others wait. */
async function preparedProfile(build: Build): Promise<string> {
  const ready = join(tmpdir(), `prepared-${build}`);
  const lock = `${ready}.lock`;
  for (; !existsSync(ready); await sleep(pollMs)) {
    if (!takeLock(lock)) continue;
    try {
      if (!existsSync(ready)) await prepareProfile(build, ready);
    } finally {
      rmdirSync(lock);
    }
  }
  return ready;
}

function takeLock(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function prepareProfile(build: Build, ready: string): Promise<void> {
  const userData = newUserData();
  const program = await launchProgram({ build, userData });
  await passFirstRun(program.page);
  await waitForLibrary(program.page);
  await program.close();
  renameSync(userData, ready);
}
