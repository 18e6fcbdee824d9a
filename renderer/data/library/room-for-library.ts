// Decides whether the disk has room for the library of a kit, before anything of it is written.

import type { Problem } from '../../../core/base/problem.ts';
import type { ActiveKit } from '../../../core/library/installed-kit.ts';
import { host } from '../host/bridge.ts';

/** `disk-full` with the largest file of the kit where its library, which takes as much as the kit, has no room beside the one in use. */
export async function roomProblem({ files }: Pick<ActiveKit, 'files'>): Promise<Problem | undefined> {
  const sizes = Object.entries(files).map(([file, { sizeBytes }]) => ({ file, sizeBytes }));
  const neededBytes = sizes.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const hasRoom = await host.library.hasRoom(neededBytes);
  if (!hasRoom.ok || hasRoom.value) return undefined;
  const [largest] = sizes.sort((one, other) => other.sizeBytes - one.sizeBytes);
  return { code: 'disk-full', file: largest?.file ?? '' };
}
