// Decides what a delta between two versions of a kit carries: what the target has and the base has not, each once, by SHA-256.
import type { FileHash } from '../base/ids.ts';
import { signaturePath, tagManifestPath } from './bag-layout.ts';
import type { KitStatement } from './kit-statement.ts';
import type { CheckedFile } from './verdict.ts';

/** One end of a delta: what the kit states, and the tree hash that names it exactly. */
export type DeltaEnd = KitStatement & { readonly treeHash: FileHash };

/** A kit as its manifests list it, by path: all files, with manifests and signature. */
export type ListedKit = DeltaEnd & { readonly files: ReadonlyMap<string, CheckedFile> };

/**
 * A delta leads from exactly one kit to exactly one other; the way back is a delta of its own. Nothing it says is believed: what
 * comes out must verify as the kit it is.
 */
export type Delta = {
  readonly from: DeltaEnd;
  readonly to: DeltaEnd;
  /** SHA-256 of the target's signature, which no manifest lists; absent when the target is not signed. */
  readonly signature?: FileHash;
  /** Bytes that travel with the delta, sorted by hash. */
  readonly carries: readonly CheckedFile[];
  /** Paths that the base has and the target has not, sorted. */
  readonly removed: readonly string[];
};

/** Files of the target that always travel: the base is known by its tag manifest alone, and these prove the target. */
const alwaysCarried: readonly string[] = [tagManifestPath, signaturePath];

/** Plans a delta. A file that was only moved or copied is not carried. */
export function planDelta(from: ListedKit, to: ListedKit): Delta {
  const present = new Set([...from.files.values()].map(({ hash }) => hash));
  const carries = new Map<FileHash, CheckedFile>();
  for (const [path, { hash, sizeBytes }] of to.files) {
    if (!present.has(hash) || alwaysCarried.includes(path)) carries.set(hash, { hash, sizeBytes });
  }
  const signature = to.files.get(signaturePath)?.hash;
  return {
    from: endOf(from),
    to: endOf(to),
    ...(signature === undefined ? {} : { signature }),
    carries: [...carries.values()].sort((one, other) => (one.hash < other.hash ? -1 : 1)),
    removed: [...from.files.keys()].filter((path) => !to.files.has(path)).sort(),
  };
}

/** Bytes a delta carries. */
export function carriedBytes({ carries }: Pick<Delta, 'carries'>): number {
  return carries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

function endOf({ kitId, version, issued, treeHash }: DeltaEnd): DeltaEnd {
  return { kitId, version, issued, treeHash };
}
