// Run the program without a window when the command line requests a kit.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { Problem } from '../core/base/problem.ts';
import {
  type ComposeOptions,
  composeLine,
  composeOptionsSchema,
  composeSwitch,
} from '../core/compose/compose-protocol.ts';
import { serveApp } from './app-scheme.ts';
import { plainContentDisk } from './disk/fs/content-disk.ts';
import { writeProblem } from './disk/fs/problem.ts';

// The command line says these to whoever asked (cli/exit-codes.ts); here they only tell whether there was an answer.
const exitCodeRefused = 1;
const exitCodeUsage = 2;
const exitCodeInternal = 5;

/** The options when the program was started to make a kit, else undefined. Bad options end the program. */
export function composeOptionsFrom(words: readonly string[]): ComposeOptions | undefined {
  const at = words.indexOf(composeSwitch);
  if (at === -1) return undefined;
  const parsed = composeOptionsSchema.safeParse(parseJson(words[at + 1]));
  if (parsed.success) return parsed.data;
  process.stderr.write(`${composeSwitch} needs its options as JSON.\n`);
  process.exit(exitCodeUsage);
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** Makes the kit with a profile of its own, tells the command line how it went, and ends the program. */
export async function startCompose(options: ComposeOptions): Promise<void> {
  const say = (line: string): Promise<void> =>
    new Promise((resolve) => process.stdout.write(line, () => resolve()));
  const problem = prepareProfile(join(options.work, 'profile'));
  if (problem) {
    await say(composeLine({ kind: 'answer', answer: { ok: false, problems: [problem] } }));
    return app.exit(exitCodeRefused);
  }
  app.on('window-all-closed', () => undefined);
  const controller = new AbortController();
  listenForStop(() => controller.abort());
  await app.whenReady();
  serveApp();
  let exitCode = exitCodeInternal;
  try {
    // What makes kits is much code, and the window's program goes without it.
    const { runCompose } = await import('./compose/run-compose.ts');
    const answer = await runCompose(options, {
      folder: join(options.work, 'made'),
      disk: plainContentDisk(),
      report: (progress) => void say(composeLine({ kind: 'progress', progress })),
      signal: controller.signal,
    });
    await say(composeLine({ kind: 'answer', answer }));
    exitCode = answer.ok ? 0 : exitCodeRefused;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  } finally {
    tidy(options.work);
    app.exit(exitCode);
  }
}

/** Makes the folder and points Electron at it; the problem where the system refuses one. */
function prepareProfile(profile: string): Problem | undefined {
  try {
    mkdirSync(profile);
  } catch (error) {
    return writeProblem(error, 'profile');
  }
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  return undefined;
}

/** The command line removes the folder once nobody writes there any more; this is for when the command line is gone. */
function tidy(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Chromium still writes into its profile; what it writes tells nothing of the kit.
  }
}

/** Whoever started us asks to stop by a signal, or by going away. */
function listenForStop(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.stdout.on('error', stop);
  process.stdin.on('end', stop);
  process.stdin.on('error', stop);
  process.stdin.resume();
}
