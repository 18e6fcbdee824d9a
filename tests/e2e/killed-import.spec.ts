// Decides what a kill in the middle of the first import leaves behind: the next start always ends with a whole library.
import { randomInt } from 'node:crypto';
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

  for (let round = 0; round < kills; round += 1) {
    const userData = newUserData();
    const running = startProcess({ userData });
    await sleep(randomInt(100, Math.max(200, Math.round(wholeStartMs * 1.1))));
    running.kill();
    await running.ended;
    const program = await launchProgram({ userData });
    await waitForLibrary(program.page);
    expect(await expectWholeLibrary(program.page), `round ${round}`).toEqual(counts);
    await program.close();
  }
});
