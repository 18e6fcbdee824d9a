// A stop signal reaches the program of a script once, and what that program needs is removed only afterwards.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { scriptFolder } from './script-folder.ts';

/** Ends a while after it was asked to, and notes each time it was asked and whether the lasting program was still there. */
const program = `
const { appendFileSync } = require('node:fs');
const isThere = () => { try { return process.kill(Number(process.argv[1]), 0); } catch { return false; } };
process.on('SIGINT', () => {
  appendFileSync('asked.txt', 'x');
  setTimeout(() => { appendFileSync('asked.txt', isThere() ? ' there' : ' gone'); process.exit(7); }, 700);
});
setInterval(() => {}, 1000);
appendFileSync('running.txt', String(process.argv[1]));
`;

const script = `
import { passSignalsOn, run, start } from './scripts/lib/run.mjs';
const cwd = import.meta.dirname;
const lasting = start(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { isLasting: true, cwd });
passSignalsOn();
const code = await run(process.execPath, ['-e', ${JSON.stringify(program)}, String(lasting.pid)], { cwd, detached: true });
process.exit(code);
`;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a script that runs a program', () => {
  // Windows has no such signals.
  it.skipIf(process.platform === 'win32')(
    'asks it once to stop, and ends the display it needs only afterwards',
    async () => {
      const { folder } = scriptFolder();
      const path = (name: string) => join(folder, name);
      writeFileSync(path('piece.mjs'), script);
      const child = spawn(process.execPath, [path('piece.mjs')], {
        cwd: folder,
        detached: true,
        stdio: 'ignore',
      });
      const ended = once(child, 'close');
      await vi.waitFor(() => expect(existsSync(path('running.txt'))).toBe(true), 20_000);
      // Ctrl+C: the terminal tells the whole group, and npm its script once more.
      process.kill(-Number(child.pid), 'SIGINT');
      child.kill('SIGINT');
      expect(await ended).toEqual([7, null]);
      expect(readFileSync(path('asked.txt'), 'utf8')).toBe('x there');
      const lasting = Number(readFileSync(path('running.txt'), 'utf8'));
      await vi.waitFor(() => expect(isRunning(lasting)).toBe(false), 20_000);
    },
  );
});
