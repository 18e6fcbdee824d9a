// Decides what has to be on the machine before anything of the project can run, and brings what is missing.
import { installDependencies } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { checkNode } from './node-version.mjs';
import { installSystemPackages } from './system-packages.mjs';

/**
 * Brings dependencies, system packages (with `forTests` and `forBench` also those of the tests and the bench) and an Electron runtime; answers
 * the runtime.
 * Safe to run twice, at the same time, and to be killed in between.
 */
export async function setUp({ forTests = false, forBench = false, isOfficialWanted = false } = {}) {
  checkNode();
  return await withLock('set-up', async () => {
    await installSystemPackages({ forTests, forBench });
    await installDependencies();
    const { resolveRuntime } = await import('./runtime/resolve.mjs');
    return await resolveRuntime({ isOfficialWanted });
  });
}
