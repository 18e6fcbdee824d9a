// Decides how a database that fails on a full disk is told.
import type { Problem } from '../../../core/base/problem.ts';
import { host } from '../host/bridge.ts';

/** Where the browser keeps the library, below the folder of the program. */
const databaseFolder = 'profile/IndexedDB';

/**
 * A database that fails on a full disk is neither damaged nor refused for good: then it is told what there was no room for, `file`
 * where that is known. Other problems stay what they are.
 */
export async function nameFullDisk(problem: Problem, file = databaseFolder): Promise<Problem> {
  if (problem.code !== 'library-damaged' && problem.code !== 'library-refused') return problem;
  const hasRoom = await host.library.hasRoom();
  if (!hasRoom.ok || hasRoom.value) return problem;
  return { code: 'disk-full', file };
}
