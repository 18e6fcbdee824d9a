// Choice of the Electron runtime: the one named by the person, else the official one, else the registry-shipped one.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainError, say } from '../say.mjs';
import { fetchOfficial, findOfficial, pinnedVersion } from './official.mjs';
import { findRegistry, isRegistryRuntimePossible, makeRegistry } from './registry.mjs';

/**
 * Finds or makes a runtime: `{ kind, folder, program, version, why }`, kind `official`, `registry` or `chosen`. If a runtime is on
 * the machine, the network is used again only with `isOfficialWanted`.
 */
export async function resolveRuntime({ isOfficialWanted = false } = {}) {
  const runtime = await choose(isOfficialWanted);
  say(`Electron ${runtime.version} (${runtime.kind}): ${runtime.why}.`);
  return runtime;
}

async function choose(isOfficialWanted) {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return runtimeAt(resolve(chosen), 'chosen', 'ELECTRON_OVERRIDE_DIST_PATH names it');
  const installed = findOfficial();
  if (installed) return runtimeAt(installed, 'official', 'the pinned version is installed');
  const made = findRegistry();
  if (made && !isOfficialWanted) {
    return runtimeAt(made, 'registry', 'it is unpacked here, and the official one was out of reach');
  }
  const fetched = await fetchOfficial();
  if (fetched) return runtimeAt(fetched, 'official', 'the pinned version was fetched');
  if (made ?? isRegistryRuntimePossible) {
    return runtimeAt(
      made ?? (await makeRegistry()),
      'registry',
      `the official ${pinnedVersion()} is out of reach`,
    );
  }
  throw new PlainError(
    `The official Electron ${pinnedVersion()} could not be fetched. Connect this machine once, set ELECTRON_MIRROR, ` +
      'or name an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.',
  );
}

function runtimeAt(folder, kind, why) {
  const program = join(folder, programName());
  if (!existsSync(program)) throw new PlainError(`There is no Electron in ${folder}: ${program} is missing.`);
  const made = readText(join(folder, 'runtime.json'));
  const version = (readText(join(folder, 'version')) ?? 'of unknown version').trim().replace(/^v/, '');
  return { kind: made ? JSON.parse(made).kind : kind, folder, program, version, why };
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function programName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
