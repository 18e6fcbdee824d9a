// Missing and extra files of a bag: the manifests compared with the files found.

import type { BagEntry } from '../base/ports.ts';
import { isPayloadPath, unlistedTagPaths } from './bag-layout.ts';
import type { BagListing } from './bag-listing.ts';
import type { ManifestEntry, ManifestKind } from './manifest.ts';
import type { FindingsSoFar } from './verify-job.ts';

/** A listed file that exists: its expected hash, and how to read it. */
export type Listed = {
  readonly path: string;
  readonly entry: BagEntry;
  readonly hash: ManifestEntry['hash'];
};

/** The manifests of a kit. A missing one is not compared. */
type Lists = {
  readonly tagEntries: readonly ManifestEntry[];
  readonly payloadEntries?: readonly ManifestEntry[];
  /** Manifests with unreadable lines. No file counts as extra because such a manifest does not list it. */
  readonly brokenLists: readonly ManifestKind[];
};

/**
 * Records missing files, extra files and junk, and returns the files to read. A tag file that no manifest lists is extra, because
 * nothing vouches for it; RFC 8493 would allow it. The same applies to fetch.txt: a kit is complete.
 */
export function compareLists(listing: BagListing, lists: Lists, gathered: FindingsSoFar): Listed[] {
  const wanted = new Map(
    [...lists.tagEntries, ...(lists.payloadEntries ?? [])].map(({ path, hash }) => [path, hash]),
  );
  const unsafe = new Set(gathered.unsafe.map(({ path }) => path.normalize('NFC')));
  const listed: Listed[] = [];
  for (const [path, hash] of wanted) {
    const entry = listing.files.get(path) ?? listing.junk.get(path);
    if (entry) listed.push({ path, entry, hash });
    else if (!unsafe.has(path)) gathered.missing.push(path);
  }
  gathered.junk.push(...[...listing.junk.keys()].filter((path) => !wanted.has(path)));
  const isCompared = (path: string): boolean => {
    const [kind, entries] = isPayloadPath(path)
      ? (['payload', lists.payloadEntries] as const)
      : (['tag', lists.tagEntries] as const);
    return entries !== undefined && entries.length > 0 && !lists.brokenLists.includes(kind);
  };
  const isExpected = (path: string): boolean => wanted.has(path) || unlistedTagPaths.includes(path);
  const found = [...listing.files.keys()].filter(isCompared);
  gathered.extra.push(...found.filter((path) => path === 'fetch.txt' || !isExpected(path)));
  return listed;
}
