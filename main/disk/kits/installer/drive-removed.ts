// Failures that mean that the drive with the kit was removed.
import { stat } from 'node:fs/promises';
import type { Problem } from '../../../../core/base/problem.ts';

/** The volume a place is on while it can be seen there; undefined for the volume of this computer's own kits, and for nothing. */
export async function foreignVolume(path: string, ownFolder: string): Promise<number | undefined> {
  const [place, own] = await Promise.all([deviceOf(path), deviceOf(ownFolder)]);
  return place === own ? undefined : place;
}

/** `kit-gone` when a place no longer is on the volume where it was seen. */
export async function driveRemovedProblem(
  path: string,
  volume: number | undefined,
  name: string,
): Promise<Problem | undefined> {
  if (volume === undefined || (await deviceOf(path)) === volume) return undefined;
  return { code: 'kit-gone', file: name };
}

async function deviceOf(path: string): Promise<number | undefined> {
  return await stat(path).then(
    ({ dev }) => dev,
    () => undefined,
  );
}
