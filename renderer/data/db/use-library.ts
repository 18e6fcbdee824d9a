// Hook that reads the library: a live query over the kits that are ready.
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReadyLibrary, useLibraryStore } from './library-store.ts';
import { LibraryChanged } from './sealed-reads.ts';

/**
 * Runs `query` on the ready library and again when its data or `dependencies` change.
 * Undefined while the answer is not there yet; give the query a value of its own for «not found».
 */
export function useLibrary<T>(
  query: (library: ReadyLibrary) => Promise<T>,
  dependencies: readonly unknown[] = [],
): T | undefined {
  const ready = useLibraryStore((state) => state.ready);
  return useLiveQuery(
    async () => (ready ? await query(ready).catch(waitForRemadeLibrary) : undefined),
    [ready, ...dependencies],
  );
}

/** The library is made anew when a row of it was changed, and all is read again then. */
function waitForRemadeLibrary(error: unknown): undefined {
  if (error instanceof LibraryChanged) return undefined;
  throw error;
}
