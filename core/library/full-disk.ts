// A full disk as the cause of a database that fails: the browser does not say why it does.
import type { Problem } from '../base/problem.ts';

/** Where the browser keeps the library, below the folder of the program. */
const databaseFolder = 'profile/IndexedDB';

/**
 * A database that fails on a full disk is neither damaged nor permanently refused. Then the problem is `disk-full`, with the last
 * written file if it is known. Other problems do not change.
 */
export async function nameFullDisk(
  problem: Problem,
  hasRoom: () => Promise<boolean>,
  file = databaseFolder,
): Promise<Problem> {
  if (problem.code !== 'library-damaged' && problem.code !== 'library-refused') return problem;
  return (await hasRoom()) ? problem : { code: 'disk-full', file };
}
