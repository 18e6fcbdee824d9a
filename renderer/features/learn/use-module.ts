// A module from the library, together with its editions in other languages.
import type { ResourceRow } from '../../data/db/library-db.ts';
import { resourceById, translationsOf } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';

/** A module with all its editions, sorted by language. */
export type FoundModule = { readonly module: ResourceRow; readonly editions: readonly ResourceRow[] };

/** Undefined while it is read; `missing` when the kit has no such module. */
export function useModule(resourceId: string): FoundModule | 'missing' | undefined {
  return useLibrary<FoundModule | 'missing'>(
    async (library) => {
      const module = await resourceById(library, resourceId);
      if (module?.kind !== 'module') return 'missing';
      const editions = await translationsOf(library, module);
      return { module, editions: editions.sort((one, other) => one.language.localeCompare(other.language)) };
    },
    [resourceId],
  );
}
