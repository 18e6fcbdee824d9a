// Compares a folder that a reader chose with the lists of the kit in it, in a browser and without the program.

import { manifestPath, tagManifestPath } from '../kit/bag-layout.ts';
import { listBag } from '../kit/bag-listing.ts';
import { compareLists } from '../kit/compare-lists.ts';
import { parseManifest } from '../kit/manifest.ts';
import { emptyFindings, settleFindings } from '../kit/verify-job.ts';

/** A file of the chosen folder; `path` begins with the name of that folder. */
export type ChosenFile = {
  readonly path: string;
  readonly sizeBytes: number;
  readonly read: () => Promise<Uint8Array>;
};

/** What the comparison found. Paths are those inside the kit. */
export type FolderFindings =
  | { readonly kind: 'no-kit' }
  | {
      readonly kind: 'compared';
      /** Files that are as the lists say. */
      readonly whole: number;
      readonly changed: readonly string[];
      readonly missing: readonly string[];
      readonly extra: readonly string[];
      /** SHA-256 of the list of lists, which the program shows as the fingerprint of the kit; undefined without that list. */
      readonly fingerprint?: string;
    };

/** What the comparison needs of its surroundings. */
type CheckTools = {
  /** SHA-256 in hex. */
  readonly hashOf: (bytes: Uint8Array) => Promise<string>;
  readonly report: (done: number, total: number) => void;
};

/**
 * Compares every file with the kit's lists. The signature is left to the program: a page cannot prove who wrote the lists, because it
 * lies beside them. A file that cannot be read counts as changed. A list with broken lines is changed itself.
 */
export async function checkFolder(
  files: readonly ChosenFile[],
  { hashOf, report }: CheckTools,
): Promise<FolderFindings> {
  const root = rootOf(files);
  if (root === undefined) return { kind: 'no-kit' };
  const own = files.filter(({ path }) => path.startsWith(root));
  const byPath = new Map(own.map((file) => [file.path.slice(root.length), file]));
  const listing = listBag([...byPath].map(([path, { sizeBytes }]) => ({ path, sizeBytes, isLink: false })));
  const gathered = emptyFindings();
  const lists = await readLists(byPath, gathered);
  const listed = compareLists(listing, lists, gathered);
  let whole = 0;
  for (const [index, { path, entry, hash }] of listed.entries()) {
    report(index, listed.length);
    const bytes = await bytesOf(byPath.get(entry.path));
    if (bytes && (await hashOf(bytes)) === hash) whole += 1;
    else gathered.changed.push(path);
  }
  const { changed, missing, extra, unsafe } = settleFindings(gathered);
  const list = await bytesOf(byPath.get(tagManifestPath));
  return {
    ...{ kind: 'compared', whole, changed, missing, extra: [...extra, ...unsafe.map(({ path }) => path)] },
    ...(list && { fingerprint: await hashOf(list) }),
  };
}

type Gathered = ReturnType<typeof emptyFindings>;

async function readLists(byPath: ReadonlyMap<string, ChosenFile>, gathered: Gathered) {
  const read = async (path: string, kind: 'tag' | 'payload') => {
    const bytes = await bytesOf(byPath.get(path));
    const parsed = bytes && parseManifest(bytes, kind);
    if (!parsed) gathered.missing.push(path);
    else if (parsed.faults.length + parsed.unsafe.length > 0) gathered.changed.push(path);
    return parsed?.entries ?? [];
  };
  const tagEntries = await read(tagManifestPath, 'tag');
  return { tagEntries, payloadEntries: await read(manifestPath, 'payload'), brokenLists: [] };
}

/** The kit nearest to the top of the chosen folder, which may be the kit itself or the stick that holds it. */
function rootOf(files: readonly ChosenFile[]): string | undefined {
  const roots = files
    .filter(({ path }) => path.endsWith(`/${manifestPath}`))
    .map(({ path }) => path.slice(0, -manifestPath.length));
  const depth = (root: string): number => root.split('/').length;
  return roots.sort((one, other) => depth(one) - depth(other))[0];
}

async function bytesOf(file: ChosenFile | undefined): Promise<Uint8Array | undefined> {
  try {
    return await file?.read();
  } catch {
    // The stick was pulled out, or its file cannot be read any more.
    return undefined;
  }
}
