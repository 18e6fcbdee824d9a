// The kit in use with an id, beside which a candidate is shown.
import type { ActiveKit } from '../../../core/library/installed-kit.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';

/** The kit; undefined when it is not in use. */
export function useInstalledKit(kitId: string | undefined): ActiveKit | undefined {
  return useLibraryStore(({ ready }) => ready?.parts.find((part) => part.kitId === kitId)?.kit);
}
