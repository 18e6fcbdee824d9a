// Log for finding faults: plain lines without contents, searches or paths of kits.
import { appendFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const limitBytes = 1024 * 1024;

/** Writes log lines. */
export type Log = (level: 'info' | 'warning' | 'error', text: string) => void;

/** Opens `program.log` in a folder; at 1 MiB it becomes `program.old.log`. Never throws: a full disk must not end the program. */
export function openLog(folder: string): Log {
  const current = join(folder, 'program.log');
  const old = join(folder, 'program.old.log');
  return (level, text) => {
    try {
      if (existsSync(current) && statSync(current).size > limitBytes) {
        rmSync(old, { force: true });
        renameSync(current, old);
      }
      appendFileSync(current, `${new Date().toISOString()} ${level} ${text.replaceAll('\n', ' | ')}\n`);
    } catch {
      // Nothing can be reported here.
    }
  };
}
