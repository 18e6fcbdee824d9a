// The built command line of the kit format in tests, with the Electron that prints.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { runtimePath } from './launch.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a command came to. */
type CommandOutcome = { readonly code: number | null; readonly out: string; readonly error: string };

/** A command that runs. */
type RunningCommand = { readonly child: ChildProcess; readonly ended: Promise<CommandOutcome> };

/** How a command is started. */
type StartOptions = {
  /** The only core it may run on; Linux alone can do that. */
  readonly core?: number | undefined;
  /** More variables for its environment. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts `kit <words>`. */
export function startKit(words: readonly string[], { core, env }: StartOptions = {}): RunningCommand {
  const command = [process.execPath, join(root, 'out', 'app', 'cli', 'kit.js'), ...words];
  const pinned = core === undefined ? command : ['taskset', '-c', String(core), ...command];
  const child = spawn(pinned[0] ?? '', pinned.slice(1), {
    env: { ...process.env, ...env, IMPACT_KIT_ELECTRON: runtimePath() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', error: '' };
  child.stdout.on('data', (bytes: Buffer) => (written.out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (written.error += bytes.toString()));
  const ended = new Promise<CommandOutcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...written }));
  });
  return { child, ended };
}

/** Runs `kit <words>` to its end. */
export async function kit(...words: readonly string[]): Promise<CommandOutcome> {
  return await startKit(words).ended;
}
