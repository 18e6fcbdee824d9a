// Unit tests in Windows: the same runner and the same files, started by Node for Windows under Wine.
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../atomic.mjs';
import { at, out } from '../places.mjs';
import { say } from '../say.mjs';
import { provideBundler } from './provide.mjs';
import { runInWindows, windowsPath } from './run.mjs';

const report = out('reports', 'unit.json');

/** Runs the tests of vitest.windows.config.ts, or only some files; answers the exit code. */
export async function runUnitTestsInWindows(windows, files) {
  const args = ['run', '--config=vitest.windows.config.ts', '--reporter=default', '--reporter=json'];
  const vitest = at('node_modules', 'vitest', 'vitest.mjs');
  const command = [
    windows.node,
    windowsPath(vitest),
    ...args,
    `--outputFile.json=${windowsPath(report)}`,
    ...files,
  ];
  const {
    code,
    out: text,
    error,
  } = await runInWindows(windows, command, {
    env: { NAPI_RS_NATIVE_LIBRARY_PATH: windowsPath(await provideBundler()), NO_COLOR: '1' },
  });
  say(text + error);
  // Who reads the report knows the files by their names on Linux.
  if (existsSync(report)) writeWhole(report, readFileSync(report, 'utf8').replaceAll('Z:/', '/'));
  return code;
}
