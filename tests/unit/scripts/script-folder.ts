// A copy of the project's scripts for testing scripts that write beside themselves, run by a Node of its own.
import { spawn } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** What a piece of script did. */
type Done = { readonly code: number | null; readonly output: string };

/** A folder with the scripts and nothing else; `run` runs module code in it, whose imports start at the folder. */
export function scriptFolder() {
  const folder = temporaryFolder();
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  let count = 0;
  const start = (code: string, env: Readonly<Record<string, string>> = {}) => {
    count += 1;
    const path = join(folder, `piece-${count}.mjs`);
    writeFileSync(path, code);
    const child = spawn(process.execPath, [path], { cwd: folder, env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const done = new Promise<Done>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) => resolve({ code: exitCode, output }));
    });
    return { child, done };
  };
  return {
    folder,
    start,
    run: (code: string, env: Readonly<Record<string, string>> = {}) => start(code, env).done,
  };
}
