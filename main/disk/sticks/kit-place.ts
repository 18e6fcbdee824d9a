// Check whether the place of a kit on a stick may be used. It must be empty, or hold a kit of the same name and nothing else.
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BagSource } from '../../../core/base/ports.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { parseBagInfo } from '../../../core/kit/bag-info.ts';
import { bagInfoPath, kitLimits, manifestPath, tagManifestPath } from '../../../core/kit/bag-layout.ts';
import { compareKits } from '../../../core/kit/compare.ts';
import { emptyKeyRing } from '../../../core/kit/key-ring.ts';
import { type KitInfo, kitInfoOf } from '../../../core/kit/kit-info.ts';
import { fingerprintIn, signedKitOf } from '../../../core/kit/kit-relation.ts';
import { publishersIn } from '../../../core/kit/same-publisher.ts';
import type { KitCheck } from '../../../core/kit/verdict.ts';
import { openBagFolder } from '../bags/bag-folder.ts';
import { verifyKit } from '../bags/verify-kit.ts';
import { errorCode, readProblem } from '../fs/problem.ts';

/**
 * Why a kit may not be written to `place`: `stick-place-taken` names what is in the way, `kit-older` says that a newer version is there.
 * A damaged kit of the same name may be replaced, files of other people never, nor a kit that another publisher signed.
 */
export async function kitPlaceProblem(
  place: string,
  coming: KitCheck,
  signal?: AbortSignal,
): Promise<Problem | undefined> {
  try {
    if ((await readdir(place)).length === 0) return undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    return errorCode(error) === 'ENOTDIR'
      ? { code: 'stick-place-taken', file: basename(place) }
      : readProblem(error, basename(place));
  }
  const source = openBagFolder(place);
  const checked = await verifyKit({
    source,
    ring: emptyKeyRing,
    depth: 'catalogue-only',
    isUnsignedAccepted: true,
    signal,
  });
  if (!checked.ok) {
    const { problem } = checked;
    return problem.code === 'bag-missing'
      ? { code: 'stick-place-taken', file: basename(place) }
      : checked.problem;
  }
  const foreign = foreignFile(checked.value);
  if (foreign !== undefined) return { code: 'stick-place-taken', file: foreign };
  const found = checked.value.kit ?? (await infoIn(source));
  const written = signedKitOf(coming);
  if (!written) throw new Error('a kit that was verified says what it is');
  if (found?.kitId !== written.kitId) return { code: 'stick-place-taken', file: bagInfoPath };
  const { treeHash, trust, statements } = checked.value;
  const publishers = publishersIn(emptyKeyRing, [...statements, ...coming.statements]);
  if (publishers.relate(fingerprintIn(trust), written.fingerprint) === 'another')
    return { code: 'stick-place-taken', file: bagInfoPath };
  if (treeHash === undefined || compareKits({ ...found, treeHash }, written, 'same') !== 'older')
    return undefined;
  return { code: 'kit-older', file: bagInfoPath, installed: found.version, found: written.version };
}

/** A list that is not as it was made tells nothing of what belongs to the kit. */
function foreignFile({ findings, problems }: KitCheck): string | undefined {
  const lists = [manifestPath, tagManifestPath];
  const named = problems.flatMap((problem) => ('file' in problem ? [problem.file] : []));
  const unclear = [...named, ...findings.missing, ...findings.changed].find((path) => lists.includes(path));
  const tooMany = problems.find(({ code }) => code === 'kit-too-many-files') ? bagInfoPath : undefined;
  return unclear ?? tooMany ?? findings.extra[0] ?? findings.unsafe[0]?.path;
}

async function infoIn(source: BagSource): Promise<KitInfo | undefined> {
  const read = await source.readSmall(bagInfoPath, kitLimits.tagBytes);
  if (!read.ok) return undefined;
  const info = kitInfoOf(parseBagInfo(read.value).elements);
  return 'kitId' in info ? info : undefined;
}
