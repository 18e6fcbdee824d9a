// Contents of a delta between two versions of a kit: the files that only the target has, each once, by SHA-256.
import { compareTexts } from '../base/compare-texts.ts';
import type { FileHash } from '../base/ids.ts';
import { signaturePath, tagManifestPath } from './bag-layout.ts';
import type { KitStatement } from './kit-statement.ts';
import type { CheckedFile } from './verdict.ts';

/** One end of a delta: the kit's description, and the tree hash that identifies it exactly. */
export type DeltaEnd = KitStatement & { readonly treeHash: FileHash };

/** A kit as its manifests list it, by path: all files, including manifests and signature. */
export type ListedKit = DeltaEnd & { readonly files: ReadonlyMap<string, CheckedFile> };

/**
 * A delta leads from exactly one kit to exactly one other; the opposite direction is another delta. Nothing in it is trusted: the
 * result must verify as the target kit.
 */
export type Delta = {
  readonly from: DeltaEnd;
  readonly to: DeltaEnd;
  /** SHA-256 of the target's signature, which no manifest lists; absent if the target is not signed. */
  readonly signature?: FileHash;
  /** The bytes in the delta, sorted by hash. */
  readonly carries: readonly CheckedFile[];
  /** Paths that the base has and the target has not, sorted. */
  readonly removed: readonly string[];
};

/** Files of the target that are always included: the base is known by its tag manifest alone, and these prove the target. */
const alwaysCarried: readonly string[] = [tagManifestPath, signaturePath];

/** Plans a delta. A file that was only moved or copied is not included. */
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
    carries: [...carries.values()].sort((one, other) => compareTexts(one.hash, other.hash)),
    removed: [...from.files.keys()].filter((path) => !to.files.has(path)).sort(),
  };
}

/** Size in bytes of the files in a delta. */
export function carriedBytes({ carries }: Pick<Delta, 'carries'>): number {
  return carries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

function endOf({ kitId, version, issued, treeHash }: DeltaEnd): DeltaEnd {
  return { kitId, version, issued, treeHash };
}
