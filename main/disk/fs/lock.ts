// The lock of a folder. One program at a time has it. A lock left behind by a program that ended does not count.
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { writeNewFile } from './atomic-file.ts';
import { type DiskOps, ownerOnly } from './ops.ts';
import { reasonOf } from './problem.ts';

/** Who holds a lock. Times tell a process from a later one that got the same number. */
type LockHolder = {
  readonly pid: number;
  /** When the process started, in the system's own words; absent where the system does not say. */
  readonly startedAt?: string;
  /** Names the start of the computer; absent where the system does not say. */
  readonly bootId?: string;
  /** Start of the computer in seconds since 1970, as far as the clock is right. */
  readonly bootedAt: number;
  /** Tells two openers in one process apart. */
  readonly nonce: string;
};

/** A lock that is held. */
export type Lock = {
  readonly wasStale: boolean;
  /** Whether the lock still is in the folder. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
};

const lockName = 'lock';
const clockToleranceSeconds = 600;
const ended = 'ended';

/** Takes the lock of a folder. Problems: `vault-locked` when another opener lives; rejects when the disk refuses. */
export async function takeLock(folder: string, disk: DiskOps): Promise<Result<Lock>> {
  const path = join(folder, lockName);
  const own = describeProcess();
  const bytes = Buffer.from(JSON.stringify(own));
  let wasStale = false;
  try {
    await writeNewFile(disk, path, bytes, ownerOnly);
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST') throw error;
    const holder = await readHolder(path, disk);
    if (holder && isAlive(holder)) return fail({ code: 'vault-locked', pid: holder.pid });
    wasStale = true;
    const mine = join(folder, `${lockName}-${own.nonce}`);
    await writeNewFile(disk, mine, bytes, ownerOnly);
    await disk.rename(mine, path);
    // Another opener may have found the same stale lock: whoever renamed last has it.
    await wait(100);
    const winner = await readHolder(path, disk);
    if (winner?.nonce !== own.nonce) return fail({ code: 'vault-locked', pid: winner?.pid ?? 0 });
  }
  const isHeld = async () => (await readHolder(path, disk))?.nonce === own.nonce;
  return ok({
    wasStale,
    isHeld,
    release: async () => {
      if (await isHeld()) await disk.remove(path);
    },
  });
}

/**
 * Reports who owns the lock of a folder, without taking it. The owner is nobody, a program that runs on this computer, or another
 * computer. A lock from before this computer was restarted counts as one of another computer. Whether a program on another
 * computer still runs cannot be known.
 */
export function lockStateOf(folder: string): 'free' | 'running-here' | 'elsewhere' {
  const holder = parseHolder(readLine(join(folder, lockName)) ?? '');
  if (!holder) return 'free';
  if (!isOfThisBoot(holder)) return 'elsewhere';
  return isAlive(holder) ? 'running-here' : 'free';
}

/** Reads a holder; undefined when the text was cut off or is none. */
export function parseHolder(text: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(text) as LockHolder;
    return Number.isInteger(holder.pid) && holder.pid > 0 && typeof holder.nonce === 'string'
      ? holder
      : undefined;
  } catch {
    return undefined;
  }
}

/** A system that names its starts always does: a holder without such a name comes from another one. */
function isOfThisBoot(holder: LockHolder): boolean {
  const here = bootId();
  if (here !== undefined || holder.bootId !== undefined) return holder.bootId === here;
  return Math.abs(holder.bootedAt - bootedAt()) <= clockToleranceSeconds;
}

/** Says whether the holder of a lock still runs on this computer. */
export function isAlive(holder: LockHolder): boolean {
  if (!isOfThisBoot(holder)) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (reasonOf(error) === 'ESRCH') return false;
  }
  const startedAt = startOf(holder.pid);
  if (startedAt === ended) return false;
  return holder.startedAt === undefined || startedAt === undefined || holder.startedAt === startedAt;
}

/** This process as a holder. */
export function describeProcess(): LockHolder {
  const startedAt = startOf(process.pid);
  const boot = bootId();
  return {
    pid: process.pid,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(boot === undefined ? {} : { bootId: boot }),
    bootedAt: bootedAt(),
    nonce: crypto.randomUUID(),
  };
}

/** A lock that is being written is empty for a moment; one that stays unreadable was cut off and counts as nobody's. */
async function readHolder(path: string, disk: DiskOps): Promise<LockHolder | undefined> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const holder = parseHolder((await disk.read(path)).toString('utf8'));
      if (holder) return holder;
    } catch (error) {
      if (reasonOf(error) === 'ENOENT') return undefined;
    }
    await wait(50);
  }
  return undefined;
}

function bootedAt(): number {
  return Math.round(Date.now() / 1000 - uptime());
}

function bootId(): string | undefined {
  return readLine('/proc/sys/kernel/random/boot_id');
}

/**
 * Field 22 of /proc/<pid>/stat; the name in field 2 may hold spaces and brackets. Field 3 is Z for a process that ended
 * and was not yet noticed by its parent.
 */
function startOf(pid: number): string | undefined {
  const stat = readLine(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' ? ended : fields?.[19];
}

function readLine(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
