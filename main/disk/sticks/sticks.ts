// Write a kit to several sticks at once, and check sticks again later.
import { resolve } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { KeyRing } from '../../../core/kit/key-ring.ts';
import type { KitCheck } from '../../../core/kit/verdict.ts';
import { type Platform, platformsOf } from '../../../core/stick/platforms.ts';
import {
  type ReadBackWay,
  type StickEntry,
  type StickOutcome,
  type StickProgress,
  signerOf,
} from '../../../core/stick/register.ts';
import type { CheckedBag } from '../bags/bag-archive/checked-bag.ts';
import { freeBytesOf } from '../fs/free-space.ts';
import { type DiskOps, realDisk } from '../fs/ops.ts';
import { type FoundProgram, programsOn } from './find-programs.ts';
import { kitPart } from './kit-part.ts';
import type { StickPart } from './part.ts';
import { programPart } from './program-part.ts';
import { recheckStick } from './recheck-stick.ts';
import { type StartContent, startContentOf, startPart } from './start-part.ts';
import { trackStick } from './tracker.ts';
import { type Volume, volumeOf } from './volume.ts';
import { writeStick } from './write-stick.ts';

/** What every job on sticks needs. */
type SticksJob = {
  /** Folders on sticks; they must be there. */
  readonly targets: readonly string[];
  /** Goes into the register. */
  readonly programVersion: string;
  readonly report?: ((progress: StickProgress) => void) | undefined;
  /** Stops all. */
  readonly signal?: AbortSignal | undefined;
  /** Stops one. */
  readonly signalOf?: (target: string) => AbortSignal;
  readonly now?: () => Date;
};

/** What writing sticks needs. */
export type WriteSticksJob = SticksJob & {
  /** A kit that was verified and has no problem but an unknown key. */
  readonly bag: CheckedBag;
  /** Programs that go into `program` beside the kit, one for a system. */
  readonly programs?: readonly FoundProgram[] | undefined;
  /** How a stick is written to; the disk when absent. */
  readonly diskOf?: (target: string) => DiskOps;
  /** Room on a stick in bytes; asked of the system when absent. */
  readonly freeBytesOf?: (target: string) => number;
};

/** What checking sticks again needs. */
type RecheckSticksJob = SticksJob & { readonly ring: KeyRing };

/**
 * Writes a kit to all targets side by side, each at its own speed with one chunk in memory. The fastest target fills the system's
 * file cache, and the slower ones read the source from there. Fails only when the source cannot be listed. The result of each
 * stick is in its entry, in the order of the targets. A failed stick never stops the others.
 */
export async function writeSticks(job: WriteSticksJob): Promise<Result<readonly StickEntry[]>> {
  const { bag, programs = [], signal } = job;
  const kit = await kitPart(bag, signal);
  if (!kit.ok) return kit;
  const content = await startContentOf(bag);
  if (!content.ok) return content;
  const parts: StickPart[] = [kit.value];
  if (programs.length > 0) {
    const program = await programPart(programs, signal);
    if (!program.ok) return program;
    parts.push(program.value);
  }
  return ok(await Promise.all(job.targets.map((target) => writeOne(job, target, parts, content.value))));
}

/** Checks every target as `kit verify` would, and the program beside it against its list; nothing is written. */
export async function recheckSticks(job: RecheckSticksJob): Promise<readonly StickEntry[]> {
  return await Promise.all(job.targets.map((target) => recheckOne(job, target)));
}

async function writeOne(
  job: WriteSticksJob,
  target: string,
  shared: readonly StickPart[],
  content: StartContent,
): Promise<StickEntry> {
  // Programs that are there already stay when none are written.
  const programs = job.programs?.length ? job.programs : await programsOn(target);
  const parts = [...shared, startPart(content, programs)];
  const files = parts.flatMap((part) => part.files);
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const tracker = trackStick(target, 2 * sizeBytes, (progress) => job.report?.(progress));
  const end = entryOf(job, target);
  tracker.phase('looking');
  const volume = await volumeOf(target);
  const { diskOf, freeBytesOf: given } = job;
  const signal = signalFor(job, target);
  const written = volume.ok
    ? await writeStick({
        target: resolve(target),
        volume: volume.value,
        parts,
        disk: diskOf?.(target) ?? realDisk,
        freeBytes: async () => given?.(target) ?? (await freeBytesOf(target)),
        tracker,
        signal,
      })
    : volume;
  tracker.phase(written.ok ? 'checked' : 'failed');
  return end({
    check: job.bag.check,
    volume,
    platforms: platformsOf(programs),
    fileCount: files.length,
    sizeBytes,
    readBack: written.ok ? written.value : 'none',
    problems: written.ok ? [] : [written.problem],
  });
}

async function recheckOne(job: RecheckSticksJob, target: string): Promise<StickEntry> {
  const end = entryOf(job, target);
  const volume = await volumeOf(target);
  if (!volume.ok) {
    const nothing = { platforms: [], fileCount: 0, sizeBytes: 0, readBack: 'none' } as const;
    return end({ volume, ...nothing, problems: [volume.problem] });
  }
  const { ring, report } = job;
  const found = await recheckStick({
    target: resolve(target),
    volume: volume.value,
    ring,
    signal: signalFor(job, target),
    report: (progress) => report?.({ target, ...progress }),
  });
  return end({ volume, ...found });
}

function signalFor({ signal, signalOf }: SticksJob, target: string): AbortSignal | undefined {
  const both = [signal, signalOf?.(target)].filter((one) => one !== undefined);
  return both.length === 0 ? undefined : AbortSignal.any(both);
}

type Ended = {
  readonly check?: KitCheck | undefined;
  readonly volume: Result<Volume>;
  readonly platforms: readonly Platform[];
  readonly fileCount: number;
  readonly sizeBytes: number;
  readonly readBack: ReadBackWay;
  readonly problems: readonly Problem[];
};

function entryOf(job: SticksJob, target: string): (ended: Ended) => StickEntry {
  const { programVersion, now = () => new Date() } = job;
  const startedMs = performance.now();
  return ({ check, volume, platforms, fileCount, sizeBytes, readBack, problems }) => {
    const { kit, treeHash, trust } = check ?? {};
    const signer = trust && signerOf(trust);
    return {
      target: resolve(target),
      when: now().toISOString(),
      programVersion,
      ...(kit ? { kit: { id: kit.kitId, version: kit.version, issued: kit.issued } } : {}),
      ...(treeHash === undefined ? {} : { treeHash }),
      ...(signer ? { signer } : {}),
      platforms,
      fileSystem: volume.ok ? volume.value.fileSystem : 'other',
      fileCount,
      sizeBytes,
      seconds: Math.round(performance.now() - startedMs) / 1000,
      readBack,
      outcome: outcomeOf(problems),
      problems,
    };
  };
}

function outcomeOf([first]: readonly Problem[]): StickOutcome {
  if (!first) return 'good';
  return first.code === 'stopped' ? 'stopped' : 'failed';
}
