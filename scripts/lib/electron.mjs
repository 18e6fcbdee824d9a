// Electron switches for this machine.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Switches that this machine needs. Chromium's sandbox does not work for root, nor where the system forbids its namespaces. */
export function machineSwitches(program) {
  if (process.platform !== 'linux') return [];
  const isPossible = process.getuid() !== 0 && (hasSandboxHelper(program) || mayMakeNamespaces());
  return isPossible ? [] : ['--no-sandbox'];
}

function hasSandboxHelper(program) {
  const helper = statSync(join(dirname(program), 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4755) === 0o4755;
}

function mayMakeNamespaces() {
  const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined);
  return (
    read('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1'
  );
}
