// A kill in the middle of the first import: the next start always ends with a complete library.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { InstallFollower, installPhases, spreadKills } from '../support/install-phases.ts';
import { launchProgram, newUserData, startProcess } from '../support/launch.ts';
import { expectWholeLibrary, waitForLibrary } from '../support/library.ts';
import { sampled } from '../support/sample.ts';

/** Kills in each phase of the import. */
const kills = {
  begins: sampled(3, 1),
  'stores the kit': sampled(7, 1),
  'makes the library': sampled(8, 2),
  'has noted the library': sampled(2, 1),
};

test('Killed at random moments in every phase of the first import, the next start ends with a complete, verified library', async () => {
  test.setTimeout(15 * 60_000);
  const untouched = newUserData();
  const timed = new InstallFollower(untouched).durations();
  const whole = await launchProgram({ userData: untouched });
  const durations = await timed;
  await waitForLibrary(whole.page);
  const counts = await expectWholeLibrary(whole.page);
  await whole.close();

  for (const phase of installPhases) {
    const met = await spreadKills(kills[phase], durations[phase], async (momentMs) => {
      const userData = newUserData();
      const running = startProcess({ userData });
      const install = new InstallFollower(userData);
      await install.reach(phase);
      await sleep(momentMs);
      running.kill();
      await running.ended;
      const isMet = install.phase() === phase;
      const program = await launchProgram({ userData });
      await waitForLibrary(program.page);
      const message = `killed ${Math.round(momentMs)} ms after it ${phase}`;
      expect(await expectWholeLibrary(program.page), message).toEqual(counts);
      await program.close();
      return isMet;
    });
    expect(met, `kills while it ${phase}`).toBe(kills[phase]);
  }
});
