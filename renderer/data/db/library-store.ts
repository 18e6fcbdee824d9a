// State of the page's library: none yet, being made, ready, or failed.
import { create } from 'zustand';
import type { Problem } from '../../../core/base/problem.ts';
import type { Progress } from '../../../core/base/progress.ts';
import type { Catalogue } from '../../../core/kit/catalogue.ts';
import type { ActiveKit, LibraryRecord } from '../../../core/library/installed-kit.ts';
import type { LibraryDb } from './library-db.ts';

/** A library that is complete. */
export type ReadyLibrary = {
  readonly kit: ActiveKit;
  readonly catalogue: Catalogue;
  readonly db: LibraryDb;
  readonly generation: string;
  /** What main keeps of the hashes of its rows. */
  readonly seals: LibraryRecord['seals'];
};

/** Where the library stands. While a new kit is imported the old library stays in `ready`. */
type LibraryState = {
  readonly phase: 'starting' | 'working' | 'ready' | 'stopped' | 'failed';
  readonly ready?: ReadyLibrary | undefined;
  readonly progress?: Progress | undefined;
  readonly problem?: Problem | undefined;
};

/** The library as the screens see it. */
export const useLibraryStore = create<LibraryState>(() => ({ phase: 'starting' }));
