// Start of the program as released. Nothing controls it, so its behaviour is read from its folder and output.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countStart, newUserData, packagedPrograms, sandboxSwitches } from './launch.ts';

/** A started release. */
type Release = {
  readonly userData: string;
  /** What it wrote to both streams so far. */
  output(): string;
  /** Settles with the exit code, or null after a kill. */
  readonly ended: Promise<number | null>;
  /** Ends it and its children at once and waits until they are gone. */
  kill(): Promise<void>;
};

/** Starts the release with words and variables; `program` defaults to the packaged one. */
export function startRelease(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  program = packagedPrograms().release,
): Release {
  const userData = newUserData();
  countStart();
  const child = spawn(program, [...sandboxSwitches(), ...args], {
    env: { ...process.env, ...env, IMPACT_KIT_USER_DATA: userData },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString();
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return {
    userData,
    output: () => written,
    ended,
    kill: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** Whether main stores the starter kit, which needs the window and the page to work: both started from the program's own archive. */
export function hasBegunImport({ userData }: Release): boolean {
  const kits = join(userData, 'kits');
  return existsSync(kits) && readdirSync(kits).length > 0;
}

/** Whether the page reported its library complete, which needs window, page, worker and starter kit to work. */
export function hasLibrary({ userData }: Release): boolean {
  const path = join(userData, 'library.json');
  return existsSync(path) && readFileSync(path, 'utf8').includes('"treeHash"');
}
