// Installation of the locked dependencies, and the execute bit of the one bundled tool that lacks it.
import { chmodSync, existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeWhole } from './atomic.mjs';
import { at } from './places.mjs';
import { must, npm } from './run.mjs';
import { PlainError, say } from './say.mjs';
import { hashOf } from './stamp.mjs';

// The stamp is in node_modules, so that it is removed with node_modules.
const note = at('node_modules', '.impact-kit-lock');

/** Runs `npm ci` if node_modules is missing or was made from another lock file. */
export async function installDependencies() {
  const hash = hashOf(['package-lock.json'], process.platform + process.arch);
  if (!isInstalled(hash)) {
    refuseLink();
    say('Installing the locked dependencies (npm ci).');
    const { command, args, options } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    await must('npm ci failed: see the lines above. It needs the npm registry once.', command, args, options);
    writeWhole(note, hash);
  }
  const archiver = archiverPath();
  if (process.platform !== 'win32' && !(statSync(archiver).mode & 0o100)) chmodSync(archiver, 0o755);
}

/** npm empties the target of a link, which belongs to somebody else. */
function refuseLink() {
  const kind = lstatSync(at('node_modules'), { throwIfNoEntry: false });
  if (!kind?.isSymbolicLink()) return;
  throw new PlainError(
    'node_modules is a link to another folder, whose packages do not fit. Remove the link and run the command again.',
  );
}

function isInstalled(hash) {
  return existsSync(note) && readFileSync(note, 'utf8') === hash;
}

/** The 7-Zip of the dependencies. */
export function archiverPath() {
  return createRequire(at('package.json'))('7zip-bin').path7za;
}
