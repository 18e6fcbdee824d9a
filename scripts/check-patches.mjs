// `npm run pdf:check`: prints which patches of pdf.js apply to the installed pdfjs-dist, or with `--version=` to one that npm downloads.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPatches } from './lib/pdf/check-patches.mjs';
import { installedVersion, patchedVersion, readPatches } from './lib/pdf/patches.mjs';
import { at } from './lib/places.mjs';
import { capture, must, npm } from './lib/run.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';

const usage = 'Use: npm run pdf:check -- [--version=<version>|--version=latest]';

/** The version to check, or undefined for the installed one. */
export function readVersion(args) {
  const [arg, ...more] = args;
  if (arg === undefined) return undefined;
  const version = /^--version=(latest|\d+\.\d+\.\d+)$/.exec(arg)?.[1];
  if (version === undefined || more.length > 0) throw new PlainError(usage);
  return version;
}

/** Downloads and unpacks the package into a folder; answers where it is. */
async function download(version, folder) {
  const packed = npm([
    'pack',
    `pdfjs-dist@${version}`,
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    folder,
  ]);
  const answer = capture(packed.command, packed.args, packed.options);
  if (answer === undefined) throw new PlainError(`npm could not download pdfjs-dist@${version}.`);
  const [{ filename, version: found }] = JSON.parse(answer);
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked);
  await must('The package could not be unpacked.', 'tar', ['-xzf', join(folder, filename), '-C', unpacked]);
  return { version: found, folder: join(unpacked, 'package') };
}

function print(version, rows) {
  say(`Patches for pdfjs-dist ${patchedVersion()}, checked with ${version}:`);
  const widths = ['name', 'file'].map((key) => Math.max(...rows.map((row) => row[key].length)));
  for (const { name, file, result } of rows)
    say(`${name.padEnd(widths[0])}  ${file.padEnd(widths[1])}  ${result}`);
  const failed = rows.filter(({ applies }) => !applies).length;
  say(failed === 0 ? 'All apply.' : `${failed} of ${rows.length} do not apply.`);
  return failed === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    const version = readVersion(process.argv.slice(2));
    if (version === undefined)
      return print(installedVersion(), checkPatches(at('node_modules', 'pdfjs-dist'), readPatches()));
    const folder = mkdtempSync(join(tmpdir(), 'pdf-check-'));
    try {
      const checked = await download(version, folder);
      return print(checked.version, checkPatches(checked.folder, readPatches()));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
