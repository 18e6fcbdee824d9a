// Packaging of the built program as a folder or an archive that runs without installation.
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { writeWhole } from './atomic.mjs';
import { archiverPath } from './dependencies.mjs';
import { openInspectFuse } from './fuses.mjs';
import { at, out } from './places.mjs';
import { must } from './run.mjs';
import { PlainError, say } from './say.mjs';

const builder = at('node_modules', 'electron-builder', 'cli.js');

/** Runs electron-builder on out/app and out/starter-kit; `targets` in its own notation, empty for the default ones. */
export async function runBuilder(runtime, { output, targets = [], platform = thisPlatform() }) {
  const env = {
    ...process.env,
    ELECTRON_BUILDER_7ZIP_PATH: archiverPath(),
    ELECTRON_BUILDER_COMPRESSION_LEVEL: process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? '3',
    CSC_IDENTITY_AUTO_DISCOVERY: process.env.CSC_IDENTITY_AUTO_DISCOVERY ?? 'false',
  };
  const args = [
    `--${platform}`,
    ...targets,
    `-c.directories.output=${relative(at(), output)}`,
    `-c.electronVersion=${runtime.version}`,
    ...(platform === thisPlatform() ? [`-c.electronDist=${runtime.folder}`] : []),
    '--publish=never',
  ];
  await must('The program was not packaged: see the lines above.', process.execPath, [builder, ...args], {
    env,
  });
}

/** Packages the folder as released and its test variant below out/packaged; returns `{ release, test }`. */
export async function packageForTests(runtime) {
  const folder = out('packaged');
  rmSync(folder, { recursive: true, force: true });
  say('Packaging the program.');
  await runBuilder(runtime, { output: join(folder, 'release'), targets: ['dir'] });
  const made = unpackedFolder(join(folder, 'release'));
  const copy = join(folder, 'test', basename(made));
  cpSync(made, copy, { recursive: true, verbatimSymlinks: true });
  const programs = { release: join(made, programName()), test: join(copy, programName()) };
  await openInspectFuse(programs.test);
  writeWhole(join(folder, 'programs.json'), `${JSON.stringify(programs, undefined, 2)}\n`);
  return programs;
}

/** The unpacked folder that electron-builder made for this system below `output`. */
export function unpackedFolder(output) {
  const name = readdirSync(output).find((entry) => /unpacked$|^mac/.test(entry));
  if (name === undefined || !existsSync(join(output, name, programName()))) {
    throw new PlainError(`electron-builder left no program in ${output}.`);
  }
  return join(output, name);
}

function programName() {
  if (process.platform === 'darwin') return join('IMPACT Kit.app', 'Contents', 'MacOS', 'IMPACT Kit');
  return process.platform === 'win32' ? 'IMPACT Kit.exe' : 'impact-kit';
}

function thisPlatform() {
  return { linux: 'linux', darwin: 'mac', win32: 'win' }[process.platform];
}
