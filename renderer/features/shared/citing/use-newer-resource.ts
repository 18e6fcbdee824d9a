// The newer resource that screens name beside an old one.
import type { Edition } from '../../../../core/kit/replacement.ts';
import { replacementOf } from '../../../../core/kit/replacement.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { allResources } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';

/** What took the place of a resource; null when nothing did, undefined while it is read. */
export function useNewerResource(resource: Edition): ResourceRow | null | undefined {
  const language = useLanguage();
  const { id, isReplacedBy, translationOf } = resource;
  return useLibrary(
    async (library) => {
      if (isReplacedBy === undefined && translationOf === undefined) return null;
      return replacementOf(resource, await allResources(library), language) ?? null;
    },
    [id, isReplacedBy, translationOf, language],
  );
}
