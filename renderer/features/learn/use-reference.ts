// Target of a quiz answer's reference, and its text.
import { targetFrom } from '../../../core/library/kit-target.ts';
import { parseKitAddress } from '../../../core/markdown/kit-address.ts';
import { routeOfKitTarget } from '../../app/routes/kit-routes.ts';
import type { Route } from '../../app/routes/routes.ts';
import { resourceOfWork } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';

/** A place in the kit by its name. */
type Reference = { readonly route: Route; readonly title: string };

/** What is known of a reference: undefined while it is looked up, `nowhere` when the kit has no such place. */
export type FoundReference = Reference | 'nowhere' | undefined;

/** Looked up in the kit with this suffix first. */
export function useReference(address: string, suffix: string): FoundReference {
  const language = useLanguage();
  return useLibrary<Reference | 'nowhere'>(
    async (library) => {
      const named = parseKitAddress(address);
      const target = named && targetFrom(named, suffix);
      if (!target || target.kind === 'contact') return 'nowhere';
      const resource = await resourceOfWork(library, target.work, language);
      const route = await routeOfKitTarget(target);
      if (!resource || !route) return 'nowhere';
      const lesson =
        target.kind === 'lesson' ? resource.lessons?.find(({ id }) => id === target.lesson) : undefined;
      return { route, title: lesson?.title ?? resource.title };
    },
    [address, suffix, language],
  );
}
