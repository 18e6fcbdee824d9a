// The id of a module in user data.
import type { ResourceRow } from '../../data/db/library-db.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { moduleIdOf } from '../../data/db/module-id.ts';
import { storedIdOf } from '../../data/db/stored-ids.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';

/** The id under which progress is kept, such as `m1`: progress that came from another place goes on under its id. */
export function useModuleId(module: Pick<ResourceRow, 'work'>): string {
  const library = useLibraryStore((state) => state.ready);
  const stored = useUserData((data) => data.learning);
  return storedIdOf(
    library,
    moduleIdOf(module),
    stored.map(({ moduleId }) => moduleId),
  );
}
