// Programs for Windows, started by Wine and run to their end.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { wineEnvironment } from './provide.mjs';

/** A path of Linux as Windows programs name it under Wine. */
export function windowsPath(path) {
  return `Z:${path.replaceAll('/', '\\')}`;
}

/**
 * Starts a program for Windows and answers `{ code, out, error }` when it has ended. Its output goes through files, because Node
 * for Windows cannot use the pipes of Linux.
 */
export async function runInWindows(windows, [program, ...args], { env = {}, ...options } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'windows-output-'));
  const files = [join(folder, 'out'), join(folder, 'error')];
  const handles = files.map((file) => openSync(file, 'w'));
  try {
    const code = await run('wine', [program, ...args], {
      ...options,
      env: { ...wineEnvironment(windows.prefix), ...env },
      stdio: ['ignore', ...handles],
    });
    const [out, error] = files.map((file) => readFileSync(file, 'utf8'));
    return { code, out, error };
  } finally {
    for (const handle of handles) closeSync(handle);
    rmSync(folder, { recursive: true, force: true });
  }
}
