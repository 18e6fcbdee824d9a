// Measure copying and verifying: this program and the public tools in turns, several rounds, medians.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSticks } from '../../../main/disk/sticks/sticks.ts';
import { median } from '../median.ts';
import type { BenchKit } from './bench-kit.ts';
import type { BenchVolume } from './volumes.ts';

/** What was measured in one place, in seconds. */
export type Case = {
  readonly what: string;
  readonly goal: number;
  readonly own: readonly number[];
  readonly peer: readonly number[];
  readonly peerIs: string;
};

/** A goal and where it stands. */
type Goal = {
  readonly what: string;
  readonly goal: number;
  readonly value: number;
  readonly stand: 'reached' | 'near' | 'missed';
};

/** Ratios of one run sway by so much; only beyond it a goal counts as missed. */
const sway = 1.15;

/** Measures in one place. The first round warms up and is not counted. */
export async function measure(volume: BenchVolume, kit: BenchKit, rounds: number): Promise<Case> {
  const [own, peer]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const mine = await timed(() => writeOwn(volume, kit));
    clear(volume);
    const theirs = await timed(async () => copyAndCheck(volume, kit));
    clear(volume);
    if (round === 0) continue;
    own.push(mine);
    peer.push(theirs);
  }
  const peerIs = volume.isPastCache
    ? 'cp -r, sync, cache dropped, sha256sum --quiet -c'
    : 'cp -r, sha256sum --quiet -c';
  return { what: volume.what, goal: volume.goal, own, peer, peerIs };
}

/** The goals, from the medians. */
export function goalsOf(cases: readonly Case[]): Goal[] {
  return cases.map(({ what, goal, own, peer }) => {
    const value = (median(own) ?? 0) / (median(peer) ?? 0);
    return { what, goal, value, stand: value <= goal ? 'reached' : value <= goal * sway ? 'near' : 'missed' };
  });
}

async function writeOwn({ folder }: BenchVolume, { bag }: BenchKit): Promise<void> {
  const target = join(folder, 'own');
  await mkdir(target);
  const written = await writeSticks({ bag, targets: [target], programVersion: 'bench' });
  const [entry] = written.ok ? written.value : [];
  if (entry?.outcome !== 'good') throw new Error(`nothing was measured: ${JSON.stringify(entry ?? written)}`);
}

function copyAndCheck({ folder, isPastCache }: BenchVolume, kit: BenchKit): void {
  const target = join(folder, 'peer');
  execFileSync('cp', ['-r', kit.folder, target]);
  if (isPastCache) {
    execFileSync('sync', ['-f', target]);
    writeFileSync('/proc/sys/vm/drop_caches', '1');
  }
  const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
  execFileSync('sha256sum', ['--quiet', '--check', ...lists], { cwd: target });
}

function clear({ folder }: BenchVolume): void {
  for (const name of ['own', 'peer']) rmSync(join(folder, name), { recursive: true, force: true });
  execFileSync('sync', ['-f', folder]);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
