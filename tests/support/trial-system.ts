// A copy of this machine's system in which a test installs packages and makes users. Its changes are in memory and vanish with it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needPrograms } from './needed-programs.ts';

/** A running copy of the system. It shares this project and the folders for temporary files with the machine. */
export type TrialSystem = {
  /** The words before a command that run it inside. */
  readonly enter: readonly string[];
  /** Runs a command inside as root and returns its output; throws when it fails. */
  run(command: string, ...args: readonly string[]): string;
  /** Paths of files that were added or changed inside. */
  changedFiles(): readonly string[];
  end(): Promise<void>;
};

/** Where the copy shows its changes. */
const changes = '/mnt';
const project = join(import.meta.dirname, '..', '..');
const shared = ['/proc', '/sys', '/dev', '/tmp', '/run', project];

/**
 * Mounts the copy in a mount namespace, so that nobody else sees it. `pivot_root` and not `chroot`: a process in a chroot can create no
 * user namespace. The copy ends with its standard input, also when the test is killed.
 */
const script = `
place=$1
shift
mount -t tmpfs tmpfs "$place"
cd "$place"
mkdir upper work root
mount -t overlay overlay -o "lowerdir=/,upperdir=$place/upper,workdir=$place/work" root
for shared; do
  mkdir -p "root$shared"
  mount --rbind "$shared" "root$shared"
done
mount --bind upper root${changes}
cd root
mkdir machine
pivot_root . machine
umount -l /machine
rmdir /machine
echo ready
exec cat
`;

/** Makes a copy of the system. Needs root on Linux (`noMountReason`). */
export async function makeTrialSystem(): Promise<TrialSystem> {
  needPrograms('unshare', 'nsenter', 'pivot_root', 'mount');
  const folder = mkdtempSync(join(tmpdir(), 'trial-system-'));
  const words = ['--mount', '--propagation', 'private', 'sh', '-ec', script, 'sh', folder, ...shared];
  const holder = spawn('unshare', words, { stdio: ['pipe', 'pipe', 'pipe'] });
  let faults = '';
  holder.stderr.on('data', (text: Buffer) => {
    faults += text.toString();
  });
  const ended = new Promise<void>((resolve) => holder.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    holder.stdout.once('data', () => resolve());
    void ended.then(() => reject(new Error(`the copy of the system was not made: ${faults}`)));
  });
  const enter = ['nsenter', '--target', String(holder.pid), '--mount'];
  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync('nsenter', [...enter.slice(1), command, ...args], { encoding: 'utf8', stdio: 'pipe' });
  return {
    enter,
    run,
    changedFiles: () =>
      run('find', changes, '-xdev', '-type', 'f,l')
        .split('\n')
        .map((path) => path.slice(changes.length))
        .filter((path) => path !== ''),
    end: async () => {
      holder.stdin.end();
      await ended;
      rmdirSync(folder);
    },
  };
}
