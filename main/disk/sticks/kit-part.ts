// The kit on a stick: write a verified kit, and check that the bytes read back are that kit.

import type { Problem } from '../../../core/base/problem.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { emptyKeyRing } from '../../../core/kit/key-ring.ts';
import type { KitCheck } from '../../../core/kit/verdict.ts';
import type { VerifyDepth } from '../../../core/kit/verify-job.ts';
import { type CheckedBag, filesOf } from '../bags/bag-archive/checked-bag.ts';
import { verifyKit } from '../bags/verify-kit.ts';
import { takePlace } from '../fs/staged-folder.ts';
import { kitPlaceProblem } from './kit-place.ts';
import { type Compared, type Comparing, corrupts, type StickPart } from './part.ts';
import { openPastCache } from './past-cache.ts';

/** The part of a stick that is the kit. `bag` must have no problem but an unknown key. */
export async function kitPart(bag: CheckedBag, signal?: AbortSignal): Promise<Result<StickPart>> {
  const { check, source } = bag;
  const { kit, treeHash } = check;
  if (!kit || treeHash === undefined) throw new Error('a kit that was verified says what it is');
  const files = await filesOf(bag, signal);
  if (!files.ok) return files;
  return ok({
    name: 'kit',
    folder: 'kit',
    files: files.value.map((file) => ({
      path: file.path,
      hash: file.hash,
      sizeBytes: file.sizeBytes,
      // Not hashed on the way: what is read back is compared with the same hash.
      read: (take) => source.stream(file.place, take, signal),
    })),
    placeProblem: (place, stop) => kitPlaceProblem(place, check, stop),
    takePlace,
    compare: (folder, comparing) => compareKit(folder, check, 'everything', comparing),
    glance: (folder, comparing) => compareKit(folder, check, 'catalogue-only', comparing),
  });
}

async function compareKit(
  folder: string,
  wanted: KitCheck,
  depth: VerifyDepth,
  { volume, onBytes, signal }: Comparing,
): Promise<Compared> {
  const source = openPastCache(folder, volume);
  const found = await verifyKit({
    source,
    ring: emptyKeyRing,
    depth,
    isUnsignedAccepted: true,
    report: ({ done, item = '' }) => onBytes(item, done),
    signal,
  });
  const way = source.way();
  if (!found.ok) return { way, problems: [found.problem] };
  const problem = differenceOf(wanted, found.value, depth);
  return { way, problems: problem ? [problem] : [] };
}

/** Whose key it is was judged at the source; here only the bytes count. */
function differenceOf(wanted: KitCheck, found: KitCheck, depth: VerifyDepth): Problem | undefined {
  const unread = found.problems.find(({ code }) => code === 'disk-read-failed');
  if (unread) return unread;
  const { missing, extra, changed, unsafe } = found.findings;
  const odd = [...changed, ...missing, ...extra, ...unsafe.map(({ path }) => path)];
  const isWanted = (path: string): boolean => depth === 'everything' || found.files.has(path);
  const other = [...wanted.files].filter(
    ([path, { hash }]) => isWanted(path) && found.files.get(path)?.hash !== hash,
  );
  const paths = [...new Set([...odd, ...other.map(([path]) => path)])];
  if (paths.length > 0) return corrupts(paths);
  const isSame = found.treeHash === wanted.treeHash && found.fileCount === wanted.fileCount;
  return isSame ? undefined : corrupts(['tagmanifest-sha256.txt']);
}
