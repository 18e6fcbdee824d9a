// A kill in the middle of the first import: the next start always ends with a complete library.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { launchProgram, newUserData, startProcess } from '../support/launch.ts';
import { expectWholeLibrary, waitForLibrary } from '../support/library.ts';

const kills = 20;

test(`Killed at ${kills} random moments of the first import, the next start ends with a complete, verified library`, async () => {
  test.setTimeout(15 * 60_000);
  const untouched = await launchProgram({ userData: newUserData() });
  const startedAt = Date.now();
  await waitForLibrary(untouched.page);
  const counts = await expectWholeLibrary(untouched.page);
  const wholeStartMs = Date.now() - startedAt + untouched.launchMs;
  await untouched.close();

  let interrupted = 0;
  for (let round = 0; round < kills; round += 1) {
    const userData = newUserData();
    const running = startProcess({ userData });
    await sleep(momentOf(round, wholeStartMs));
    running.kill();
    await running.ended;
    if (isImportUnderWay(userData)) interrupted += 1;
    const program = await launchProgram({ userData });
    await waitForLibrary(program.page);
    expect(await expectWholeLibrary(program.page), `round ${round}`).toEqual(counts);
    await program.close();
  }
  // Kills before the kit is stored, or after the library is noted, prove little.
  expect(interrupted, 'kills that met the import').toBeGreaterThanOrEqual(kills / 5);
});

/** A random moment in its own share of the time that a whole start takes, so that no part of it is left out. */
function momentOf(round: number, wholeStartMs: number): number {
  const earliestMs = 100;
  const latestMs = Math.max(2 * earliestMs, wholeStartMs * 1.1);
  return earliestMs + ((latestMs - earliestMs) * (round + Math.random())) / kills;
}

/** The kit is being stored or imported: something of it is there, and main has not noted a library. */
function isImportUnderWay(userData: string): boolean {
  const kits = join(userData, 'kits');
  const isBegun = existsSync(kits) && readdirSync(kits).length > 0;
  return isBegun && !existsSync(join(userData, 'library.json'));
}
