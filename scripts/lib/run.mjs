// Decides how scripts start other programs, and that none of them outlives the script.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './places.mjs';
import { childOutput, PlainError } from './say.mjs';

const running = new Set();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function endAll(signal) {
  for (const child of running) child.kill(signal);
}

let isPassingOn = false;

/** From now on a stop signal only goes on to the children: what they answer to it is the script's answer. */
export function passSignalsOn() {
  isPassingOn = true;
}

for (const signal of signals) {
  process.on(signal, () => {
    endAll(signal);
    if (!isPassingOn || running.size === 0) process.exit(1);
  });
}
process.on('exit', () => endAll('SIGTERM'));

/** Starts a program that is ended when the script ends. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', childOutput(), 2], ...options });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Runs a program to its end and answers its exit code; a program ended by a signal or by `timeoutMs` counts as 1. */
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

/** Runs a program that must succeed; `failure` is the sentence for a person when it does not. */
export async function must(failure, command, args, options) {
  if ((await run(command, args, options)) !== 0) throw new PlainError(failure);
}

/** Runs a short program and answers what it wrote, or undefined when it cannot be run or fails. */
export function capture(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  return done.status === 0 ? done.stdout : undefined;
}

/** Says whether a program of that name can be started. */
export function hasProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(join(folder, name)));
}

/** How npm is started here: the very npm that runs this script, else the one on the path. */
export function npm(args) {
  const { npm_execpath: own } = process.env;
  if (own?.endsWith('.js')) return { command: process.execPath, args: [own, ...args], options: {} };
  return { command: 'npm', args, options: { shell: process.platform === 'win32' } };
}
