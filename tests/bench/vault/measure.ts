// What a passphrase costs: notes are stored in a vault without and in one with a passphrase, in turns on the same disk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../core/base/result.ts';
import type { UserEvent } from '../../../core/user-data/user-event.ts';
import { affordableCost } from '../../../main/disk/user-data/passphrase/stretch.ts';
import { type DiskVault, openVault } from '../../../main/disk/user-data/vault.ts';

const passphrase = 'blue river under nine bridges';
/** Notes that a diligent reader has. */
const kept = 1500;
/** Notes stored one after the other in each round, each waited for. */
const stored = 50;

/** Milliseconds of each round. */
type Figures = {
  readonly plainNote: readonly number[];
  readonly protectedNote: readonly number[];
  readonly unlock: readonly number[];
  readonly lock: readonly number[];
  /** What one attempt at the passphrase takes in memory, MiB. */
  readonly memoryMiB: number;
};

/** Measures `rounds` rounds after one to warm up. */
export async function measure(rounds: number): Promise<Figures> {
  const place = mkdtempSync(join(tmpdir(), 'vault-bench-'));
  try {
    const cost = await affordableCost();
    const plain = await filled(join(place, 'plain'));
    const sealed = await filled(join(place, 'sealed'));
    given(await sealed.access.protect(passphrase));
    const figures = { plainNote: [], protectedNote: [], unlock: [], lock: [] } as Record<string, number[]>;
    for (let round = 0; round <= rounds; round += 1) {
      const taken = {
        plainNote: await perNote(plain, round),
        protectedNote: await perNote(sealed, round),
        lock: await timed(() => sealed.access.lock()),
        unlock: await timed(async () => given(await sealed.access.unlock({ passphrase }))),
      };
      if (round > 0) for (const [name, ms] of Object.entries(taken)) figures[name]?.push(ms);
    }
    await plain.close();
    await sealed.close();
    const { plainNote = [], protectedNote = [], unlock = [], lock = [] } = figures;
    return { plainNote, protectedNote, unlock, lock, memoryMiB: cost.memoryKiB / 1024 };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function filled(folder: string): Promise<DiskVault> {
  const vault = given(await openVault(folder));
  await Promise.all(Array.from({ length: kept }, (_, at) => vault.append(noteAt(at, 0))));
  return vault;
}

async function perNote(vault: DiskVault, round: number): Promise<number> {
  const ms = await timed(async () => {
    for (let at = 0; at < stored; at += 1) given(await vault.append(noteAt(at, round + 1)));
  });
  return ms / stored;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A note of some 200 characters; the same number and another round is the same note with other words. */
function noteAt(number: number, round: number): UserEvent {
  return {
    kind: 'note-set',
    version: 1,
    id: number.toString(16).padStart(32, '0'),
    resourceId: 'r1.en',
    fileHash: 'a'.repeat(64),
    page: 1 + (number % 90),
    quote: { exact: 'every child has the right to be heard', prefix: '', suffix: '', position: number },
    colour: 'yellow',
    text: `${round}: ask again on Monday, and bring the list of interpreters along. `.repeat(3),
    created: '2026-11-30T08:00:00.000Z',
    changed: '2026-11-30T08:00:00.000Z',
  };
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
