// Check whether a kit fits on the disk, before its files are copied.
import { stat } from 'node:fs/promises';
import type { Problem } from '../../../../core/base/problem.ts';
import { manifestPath, tagManifestPath } from '../../../../core/kit/bag-layout.ts';
import { parseManifest } from '../../../../core/kit/manifest.ts';
import { hasRoomFor } from '../../fs/free-space.ts';
import { objectPath } from './layout.ts';

/** What is known of a bag before its files are read: sizes and tag files by path. */
type ListedBag = {
  readonly sizes: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, Uint8Array>;
};

/** `disk-full` with the largest new file when there is no room; objects that are there already need none. */
export async function spaceProblem(
  root: string,
  bag: ListedBag,
  freeBytes: (folder: string) => Promise<number>,
): Promise<Problem | undefined> {
  const present = await presentPaths(root, bag);
  const wanted = [...bag.sizes].filter(([path]) => !present.has(path) && !bag.tags.has(path));
  const neededBytes = wanted.reduce((sum, [, sizeBytes]) => sum + sizeBytes, 0);
  if (neededBytes === 0 || (await hasRoomFor(root, neededBytes, freeBytes))) return undefined;
  const [file = ''] = wanted.sort(([, one], [, other]) => other - one)[0] ?? [];
  return { code: 'disk-full', file };
}

/** Only a guess, since nothing of the manifests is verified yet; each file is looked at again when it is kept. */
async function presentPaths(root: string, { tags }: ListedBag): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  for (const [name, kind] of [[manifestPath, 'payload'] as const, [tagManifestPath, 'tag'] as const]) {
    const bytes = tags.get(name);
    if (!bytes) continue;
    for (const { path, hash } of parseManifest(bytes, kind).entries) {
      const isThere = await stat(objectPath(root, hash)).then(
        (facts) => facts.isFile(),
        () => false,
      );
      if (isThere) present.add(path);
    }
  }
  return present;
}
