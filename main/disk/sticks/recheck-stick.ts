// Check a stick again as an unknown kit, from the stick itself, without writing to it.
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { declarationPath } from '../../../core/kit/bag-layout.ts';
import type { KeyRing } from '../../../core/kit/key-ring.ts';
import type { KitCheck } from '../../../core/kit/verdict.ts';
import { type Platform, platformsOf } from '../../../core/stick/platforms.ts';
import type { ReadBackWay, StickProgress } from '../../../core/stick/register.ts';
import { trackTransferRate } from '../../../core/stick/transfer-rate.ts';
import { verifyKit } from '../bags/verify-kit.ts';
import { programsOn } from './find-programs.ts';
import type { Compared } from './part.ts';
import { openPastCache } from './past-cache.ts';
import { recheckPrograms } from './program-part.ts';
import { recheckStart } from './start-part.ts';
import { stickRemovedProblem, type Volume } from './volume.ts';

/** What checking one stick needs. */
type Rechecking = {
  readonly target: string;
  readonly volume: Volume;
  readonly ring: KeyRing;
  readonly signal: AbortSignal | undefined;
  readonly report: (progress: Omit<StickProgress, 'target'>) => void;
};

/** What was found. */
type Rechecked = {
  readonly check?: KitCheck;
  readonly platforms: readonly Platform[];
  readonly fileCount: number;
  readonly sizeBytes: number;
  readonly readBack: ReadBackWay;
  readonly problems: readonly Problem[];
};

/** Checks the kit in `kit` of the target, or the target itself when it is a kit, and the program beside it. */
export async function recheckStick(job: Rechecking): Promise<Rechecked> {
  const { target, volume, ring, signal, report } = job;
  const isKit = await stat(join(target, declarationPath)).catch(() => undefined);
  const folder = isKit ? target : join(target, 'kit');
  const source = openPastCache(folder, volume);
  let rate = trackTransferRate(0);
  let known = 0;
  const tell = (file: string, doneBytes: number, totalBytes: number): void => {
    if (known !== totalBytes) [rate, known] = [trackTransferRate(totalBytes), totalBytes];
    report({ phase: 'reading-back', doneBytes, totalBytes, file, ...rate(doneBytes, performance.now()) });
  };
  const checked = await verifyKit({
    source,
    ring,
    depth: 'everything',
    report: ({ done, total, item = '' }) => tell(item, done, total),
    signal,
  });
  const problems: Problem[] = checked.ok ? [...checked.value.problems] : [checked.problem];
  const comparing = { volume, signal, onBytes: (file: string, bytes: number) => tell(file, bytes, 0) };
  const beside: Compared[] = [];
  if (checked.ok && !isKit) {
    const program = await recheckPrograms(join(target, 'program'), comparing);
    const start = await recheckStart(target, comparing);
    for (const compared of [program, start]) if (compared) beside.push(compared);
  }
  problems.push(...beside.flatMap((compared) => compared.problems));
  const gone = await stickRemovedProblem(target, volume, basename(target));
  if (gone) problems.unshift(gone);
  report({ phase: problems.length === 0 ? 'checked' : 'failed', doneBytes: known, totalBytes: known });
  const { fileCount = 0, sizeBytes = 0 } = checked.ok ? checked.value : {};
  return {
    ...(checked.ok ? { check: checked.value } : {}),
    fileCount,
    sizeBytes,
    platforms: isKit ? [] : platformsOf(await programsOn(target)),
    readBack: beside.some(({ way }) => way === 'through-cache') ? 'through-cache' : source.way(),
    problems,
  };
}
