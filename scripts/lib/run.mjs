// Child processes of scripts. None of them outlives its script.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './places.mjs';
import { childOutput, PlainError } from './say.mjs';

const running = new Set();
const lasting = new Set();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function endAll(signal) {
  for (const child of running) child.kill(signal);
}

let isPassingOn = false;

/** From now on a stop signal is only passed on to the children; their result is the script's result. */
export function passSignalsOn() {
  isPassingOn = true;
}

// Ctrl+C comes from the terminal and again from npm, and a program would take the second one as a request to end at once.
const sameSignalMs = 500;
let lastSignalAt = Number.NEGATIVE_INFINITY;

for (const signal of signals) {
  process.on(signal, () => {
    const isRepeated = performance.now() - lastSignalAt < sameSignalMs;
    lastSignalAt = performance.now();
    if (isRepeated) return;
    endAll(signal);
    if (!isPassingOn || running.size === 0) process.exit(1);
  });
}
process.on('exit', () => {
  endAll('SIGTERM');
  for (const child of lasting) child.kill();
});

/**
 * Starts a program that is ended with the script. One that `isLasting` is ended last and gets no stop signal from here or from a
 * terminal. So others that need it can end first.
 */
export function start(command, args, { isLasting = false, ...options } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', childOutput(), 2],
    detached: isLasting,
    ...options,
  });
  const group = isLasting ? lasting : running;
  group.add(child);
  child.once('close', () => group.delete(child));
  return child;
}

/** Runs a program to its end and returns its exit code; a program ended by a signal or by `timeoutMs` counts as 1. */
export function run(command, args, { timeoutMs, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options);
    const timer = timeoutMs && setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

/** Runs a program that must succeed; `failure` is the message if it does not. */
export async function must(failure, command, args, options) {
  if ((await run(command, args, options)) !== 0) throw new PlainError(failure);
}

/** Runs a short program and returns its output, or undefined if it fails. */
export function capture(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  return done.status === 0 ? done.stdout : undefined;
}

/** Whether a program of that name can be started. */
export function hasProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(join(folder, name)));
}

/** The command for npm: the one that runs this script, else the one on the path. */
export function npm(args) {
  const { npm_execpath: own } = process.env;
  if (own?.endsWith('.js')) return { command: process.execPath, args: [own, ...args], options: {} };
  return { command: 'npm', args, options: { shell: process.platform === 'win32' } };
}
