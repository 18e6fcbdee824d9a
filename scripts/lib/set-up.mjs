// Requirements of the project on this machine, and their installation.
import { installDependencies } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { checkNode } from './node-version.mjs';
import { installSystemPackages } from './system-packages.mjs';
import { noWindowsReason, provideWindows } from './windows/provide.mjs';

/**
 * Installs dependencies, system packages (with `forTests` and `forBench` also those of tests and bench) and an Electron runtime;
 * returns the runtime. Safe to run twice, in parallel, and to be killed.
 */
export async function setUp({ forTests = false, forBench = false, isOfficialWanted = false } = {}) {
  checkNode();
  return await withLock('set-up', async () => {
    await installSystemPackages({ forTests, forBench });
    await installDependencies();
    if (forTests && noWindowsReason() === undefined) await provideWindows();
    const { resolveRuntime } = await import('./runtime/resolve.mjs');
    return await resolveRuntime({ isOfficialWanted });
  });
}
