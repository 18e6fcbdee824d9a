// Room that each installed kit takes, with files that several kits have counted apart.
import type { FileHash } from '../../../../core/base/ids.ts';
import type { KitSize } from '../../../../core/library/installed-kit.ts';
import type { KitList, StoredKit } from './kit-list.ts';
import type { KeptKit } from './kit-record.ts';

/** How much room each kit takes. Equal files of one kit count once, since they are stored once. */
export function kitSizes({ kits }: KitList): readonly KitSize[] {
  return kits.map((kit) => sizeOf(kit, kits));
}

function sizeOf(kit: StoredKit, kits: readonly StoredKit[]): KitSize {
  const active = objectsOf(kit.active);
  const elsewhere = new Set<FileHash>();
  for (const other of kits) {
    if (other === kit) continue;
    for (const hash of objectsOf(other.active).keys()) elsewhere.add(hash);
    for (const hash of objectsOf(other.previous).keys()) elsewhere.add(hash);
  }
  return {
    kitId: kit.kitId,
    ownBytes: bytesOf(active, (hash) => !elsewhere.has(hash)),
    sharedBytes: bytesOf(active, (hash) => elsewhere.has(hash)),
    previousBytes: bytesOf(objectsOf(kit.previous), (hash) => !active.has(hash) && !elsewhere.has(hash)),
  };
}

function objectsOf(kept: KeptKit | undefined): ReadonlyMap<FileHash, number> {
  const files = Object.values(kept?.kit.files ?? {});
  return new Map(files.map(({ hash, sizeBytes }) => [hash, sizeBytes]));
}

function bytesOf(objects: ReadonlyMap<FileHash, number>, counts: (hash: FileHash) => boolean): number {
  let sum = 0;
  for (const [hash, sizeBytes] of objects) if (counts(hash)) sum += sizeBytes;
  return sum;
}
