// The pair of kits while one replaces the other: the kit in use, and the one before.
import type { KeptKit } from './kit-record.ts';
import type { Pointer } from './pointer.ts';

/** The kit in use and the one that can be gone back to. */
export type KitPair = { readonly active: KeptKit; readonly previous: KeptKit | undefined };

/** The kits of a pair. */
export function kitsOf(pair: KitPair | undefined): readonly KeptKit[] {
  return [pair?.previous, pair?.active].filter((kit) => kit !== undefined);
}

/** How a pair is written down. */
export function pointerTo({ active, previous }: KitPair, sequence: number): Pointer {
  return { sequence, active: active.recordHash, previous: previous?.recordHash };
}

/** Whether two records are of different kits; one kit may have several, by what its signature said. */
export function isOther(one: KeptKit, other: KeptKit): boolean {
  return one.kit.treeHash !== other.kit.treeHash;
}
