// The official Electron of the pinned version: finding and fetching it.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { at } from '../places.mjs';
import { run } from '../run.mjs';
import { say } from '../say.mjs';

const probeTimeoutMs = 4_000;
const fetchTimeoutMs = 15 * 60_000;
const publicMirror = 'https://github.com/electron/electron/releases/download/';

const folder = at('node_modules', 'electron');

/** The pinned version of Electron. */
export function pinnedVersion() {
  return createRequire(at('package.json'))('electron/package.json').version;
}

/** The folder of the official runtime, or undefined if it is not completely installed. */
export function findOfficial() {
  try {
    const version = readFileSync(at('node_modules', 'electron', 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const program = readFileSync(at('node_modules', 'electron', 'path.txt'), 'utf8');
    const isWhole =
      version === pinnedVersion() && existsSync(at('node_modules', 'electron', 'dist', program));
    return isWhole ? at('node_modules', 'electron', 'dist') : undefined;
  } catch {
    return undefined;
  }
}

/** Fetches the official runtime with Electron's own installer; gives up within seconds if its server cannot be reached. */
export async function fetchOfficial() {
  if (!(await canReach())) return undefined;
  say(`Fetching the official Electron ${pinnedVersion()}.`);
  const code = await run(process.execPath, [`${folder}/install.js`], { timeoutMs: fetchTimeoutMs }).catch(
    () => 1,
  );
  return code === 0 ? findOfficial() : undefined;
}

async function canReach() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror: npmMirror } = process.env;
  const mirror = ELECTRON_MIRROR || npmMirror || publicMirror;
  const version = pinnedVersion();
  const address = `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeTimeoutMs) });
    return answer.ok;
  } catch {
    return false;
  }
}
