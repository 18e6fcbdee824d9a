// Whether the disk has room for a library before it is imported.
import type { Problem } from '../../core/base/problem.ts';
import type { ActiveKit } from '../../core/library/installed-kit.ts';

/** Whether so many bytes can be written where the browser keeps its databases, and enough stays free. */
export type HasRoomFor = (neededBytes: number) => Promise<boolean>;

/** `disk-full` with the largest file of the kit when its library, which needs as much room as the kit, does not fit. */
export async function roomProblem(
  { files }: Pick<ActiveKit, 'files'>,
  hasRoomFor: HasRoomFor,
): Promise<Problem | undefined> {
  const sizes = Object.entries(files).map(([file, { sizeBytes }]) => ({ file, sizeBytes }));
  const neededBytes = sizes.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (await hasRoomFor(neededBytes)) return undefined;
  const [largest] = sizes.sort((one, other) => other.sizeBytes - one.sizeBytes);
  return { code: 'disk-full', file: largest?.file ?? '' };
}
