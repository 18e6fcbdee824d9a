// A full disk as the cause of a database that fails, as far as main can tell.
import type { Problem } from '../../../core/base/problem.ts';
import { nameFullDisk as nameIn } from '../../../core/library/full-disk.ts';
import { host } from '../host/bridge.ts';

/** The problem, or `disk-full` where the disk has no room for one more write. */
export async function nameFullDisk(problem: Problem): Promise<Problem> {
  return await nameIn(problem, async () => {
    const hasRoom = await host.library.hasRoom();
    return !hasRoom.ok || hasRoom.value;
  });
}
