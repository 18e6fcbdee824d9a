// Targets of the bench: memory, where only the work itself counts, and a stick's file system that is read past the cache.
import { makeVolume, noVolumeReason, type StickVolume, type VolumeKind } from '../../support/stick-volume.ts';

/** A place to copy to. `isPastCache` when the peer has to forget what is in memory before it checks. */
export type BenchVolume = StickVolume & {
  readonly what: string;
  readonly isPastCache: boolean;
  readonly goal: number;
};

/** Why there is none. */
type NoVolume = { readonly what: string; readonly reason: string };

const wanted: readonly {
  readonly kind: VolumeKind;
  readonly what: string;
  readonly isPastCache: boolean;
  readonly goal: number;
}[] = [
  { kind: 'tmpfs', what: 'in memory (tmpfs)', isPastCache: false, goal: 1.5 },
  { kind: 'ext4', what: 'past the cache (ext4 in an image)', isPastCache: true, goal: 1.1 },
];

/** The places, each with the room for two copies. */
export function benchVolumes(place: string): readonly (BenchVolume | NoVolume)[] {
  return wanted.map(({ kind, what, isPastCache, goal }) => {
    const reason = noVolumeReason(kind);
    if (reason !== undefined) return { what, reason };
    try {
      const volume = makeVolume(place, { kind, sizeMiB: 900, name: kind });
      return { ...volume, what, isPastCache, goal };
    } catch (error) {
      return { what, reason: String(error).split('\n')[0] ?? '' };
    }
  });
}
