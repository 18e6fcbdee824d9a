// The page a review card rests on, in the library that is open.
import type { Card } from '../../../core/cards/card.ts';
import { parseRoute, type Route } from '../../app/routes/routes.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { idHere } from '../../data/db/stored-ids.ts';

/** Where the page is shown; undefined where the card rests on none, or no kit in use has it. */
export function useCardPlace({ address }: Pick<Card, 'address'>): Route | undefined {
  const library = useLibraryStore((state) => state.ready);
  const route = address === undefined ? undefined : parseRoute(address);
  if (!route || !('resourceId' in route)) return route;
  const resourceId = library && idHere(library, route.resourceId);
  return resourceId === undefined ? undefined : { ...route, resourceId };
}
