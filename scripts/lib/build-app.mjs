// Build of the program, and of the small data files beside it.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writeWhole } from './atomic.mjs';
import { licenceText } from './licences.mjs';
import { withLock } from './lock.mjs';
import { at, out } from './places.mjs';
import { say } from './say.mjs';
import { hashOf, isFresh, makeFresh } from './stamp.mjs';

/** The parts in build order, with their folders; each has a `vite.<part>.config.ts`. */
export const partFolders = {
  web: 'web',
  main: 'main',
  preload: 'main',
  'picker-preload': 'main',
  renderer: 'renderer',
  cli: 'cli',
};
const parts = Object.keys(partFolders);
/** Small files that are not written by the bundler. */
const kept = ['build-info.json', 'trusted-keys.json'];

const sources = [
  'core',
  'main',
  'renderer',
  'cli',
  'web',
  'package.json',
  'package-lock.json',
  ...parts.map((part) => `vite.${part}.config.ts`),
  'scripts/lib/build-app.mjs',
  'scripts/lib/fonts.mjs',
  'scripts/lib/licences.mjs',
  'scripts/lib/narrow-letters.mjs',
  'scripts/lib/pdf',
  'patches',
];

/** Whether out/app was built from the current sources. */
export function isBuilt() {
  return existsSync(out('app', 'main', 'main.js')) && isFresh('build', hashOf(sources));
}

/** Builds when sources changed; `isForced` builds in any case. */
export async function buildApp({ isForced = false } = {}) {
  await withLock('build', async () => {
    if (isBuilt() && !isForced) return;
    say('Building the program.');
    await makeFresh('build', hashOf(sources), () => makeFolder(out('app'), build));
  });
}

/** Builds all parts into a folder. A running program in the used folder is not disturbed. */
async function build(folder) {
  const { build: bundle } = await import('vite');
  for (const part of parts) {
    const outDir = join(folder, partFolders[part]);
    await bundle({
      ...{ configFile: at(`vite.${part}.config.ts`), logLevel: 'warn', build: { outDir } },
      // The program knows the script of the pages that it writes, and refuses kits with another one.
      define: part === 'web' ? {} : { pageScriptHash: JSON.stringify(scriptHash(folder)) },
    });
  }
  writeFileSync(join(folder, 'licences.md'), allLicences(folder));
  for (const name of kept) if (existsSync(out('app', name))) cpSync(out('app', name), join(folder, name));
}

/** SHA-256 of the script of the page for browsers, as pages name it. */
function scriptHash(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'web', 'page.js')))
    .digest('base64');
}

/** Records the Electron of the build for the About screen. `isNew` updates the build time. */
export function writeBuildInfo(runtime, { isNew = false } = {}) {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const path = out('app', 'build-info.json');
  const old = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  if (!isNew && old.version === version && old.runtime === runtime.kind) return;
  const seconds = Number(process.env.SOURCE_DATE_EPOCH);
  const builtAt = (seconds ? new Date(seconds * 1000) : new Date()).toISOString();
  writeWhole(path, `${JSON.stringify({ version, builtAt, runtime: runtime.kind }, undefined, 2)}\n`);
}

/** The licences of everything that was bundled; the bundler's own lists are removed. */
function allLicences(folder) {
  const lists = [];
  for (const part of new Set(Object.values(partFolders))) {
    const path = join(folder, part, 'licences.md');
    if (!existsSync(path)) continue;
    lists.push(readFileSync(path, 'utf8'));
    rmSync(path);
  }
  return licenceText(lists, join(folder, 'renderer', 'pdf'));
}
