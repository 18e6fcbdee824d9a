// State of the page's library: none yet, being made, ready, or failed.
import { create } from 'zustand';
import type { Problem } from '../../../core/base/problem.ts';
import type { Progress } from '../../../core/base/progress.ts';
import type { FailedKit } from '../../../core/ipc/library-group.ts';
import type { Catalogue } from '../../../core/kit/catalogue.ts';
import type { ActiveKit, LibraryRecord } from '../../../core/library/installed-kit.ts';
import { type KitPart, type Library, partsFor } from './library.ts';

/** A kit whose library is complete. */
export type ReadyKit = KitPart & {
  readonly kit: ActiveKit;
  readonly catalogue: Catalogue;
  readonly generation: string;
  /** What main keeps of the hashes of its rows. */
  readonly seals: LibraryRecord['seals'];
};

/** The kits that can be read; never empty. */
export type ReadyLibrary = Library<ReadyKit> & {
  readonly parts: readonly [ReadyKit, ...ReadyKit[]];
  /** Names exactly these libraries and what was recalled in them: another one has another key. */
  readonly key: string;
};

/** Where the library stands. While a new kit is imported the old library stays in `ready`. */
type LibraryState = {
  readonly phase: 'starting' | 'working' | 'ready' | 'stopped' | 'failed';
  readonly ready?: ReadyLibrary | undefined;
  readonly failed: readonly FailedKit[];
  readonly progress?: Progress | undefined;
  readonly problem?: Problem | undefined;
};

/** The library as the screens see it. */
export const useLibraryStore = create<LibraryState>(() => ({ phase: 'starting', failed: [] }));

/** A library of these kits; undefined when there is none. */
export function readyLibrary(parts: readonly ReadyKit[]): ReadyLibrary | undefined {
  const [first, ...others] = parts;
  if (!first) return undefined;
  return { parts: [first, ...others], key: parts.map(keyOf).join(' ') };
}

/** A kit whose publisher was verified since, or that has other recalls, is another one for lists and hits. */
function keyOf({ generation, isVerified, recalls }: ReadyKit): string {
  return `${generation}${isVerified ? '' : '?'}${recalls ? JSON.stringify(recalls) : ''}`;
}

/** The kit of an item, else the first; undefined before a library is ready. */
export function useKitOf(id: string): ReadyKit | undefined {
  return useLibraryStore((state) => state.ready && kitOf(state.ready, id));
}

/** The kit of an item, else the first one. */
export function kitOf({ parts }: ReadyLibrary, id: string): ReadyKit {
  return partsFor({ parts }, id)[0] ?? parts[0];
}

/** The kits that some of these items are of, in their order: paper names them and no others. */
export function kitsOf(library: ReadyLibrary, ids: readonly string[]): readonly ReadyKit[] {
  const kits = new Set(ids.map((id) => kitOf(library, id)));
  return library.parts.filter((part) => kits.has(part));
}

/** When the newest kit in use was issued; undefined before a library is ready. */
export function useNewestIssue(): string | undefined {
  return useLibraryStore((state) =>
    state.ready?.parts
      .map(({ catalogue }) => catalogue.issued)
      .sort()
      .at(-1),
  );
}
