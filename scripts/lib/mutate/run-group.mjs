// Programs that end with all their children: a mutated loop may never end, and a test runner cannot stop it.
import { spawn } from 'node:child_process';

const groups = new Set();
process.on('exit', () => {
  for (const child of groups) endGroup(child);
});

/**
 * Runs a program in a process group of its own and answers `{ code, output, isLate }`. After `timeoutMs` the whole group is
 * ended, and `isLate` is true.
 */
export function runGroup(command, args, { timeoutMs, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
    groups.add(child);
    let output = '';
    let isLate = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const timer = setTimeout(() => {
      isLate = true;
      endGroup(child);
    }, timeoutMs);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      endGroup(child);
      groups.delete(child);
      resolve({ code: code ?? 1, output, isLate });
    });
  });
}

function endGroup({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of the group have ended.
  }
}
