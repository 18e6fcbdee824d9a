// Where a link of a kit leads in the present library.
import type { KitTarget } from '../../../core/markdown/document.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { contactOfLink, documentOf, resourceOfWork } from '../../data/db/queries.ts';
import { currentLanguage } from '../../data/user-data/settings.ts';
import { navigate, type Route, routeOfResource } from './routes.ts';

/**
 * Where a link of a kit leads, in the reader's language when the work has it. Headings of reports become pages.
 * Undefined when the kit has no such work, or no library is ready.
 */
export async function routeOfKitTarget(target: KitTarget): Promise<Route | undefined> {
  const library = useLibraryStore.getState().ready;
  if (target.kind === 'contact') {
    const contact = library && (await contactOfLink(library, target.contact));
    return { screen: 'contact', contactId: contact?.id ?? target.contact };
  }
  if (!library) return undefined;
  const resource = await resourceOfWork(library, target.work, currentLanguage());
  if (!resource) return undefined;
  if (target.kind === 'lesson') {
    return { screen: 'lesson', resourceId: resource.id, lesson: target.lesson, heading: target.heading };
  }
  const heading = target.heading;
  if (heading === undefined || resource.kind === 'checklist') return routeOfResource(resource, { heading });
  const page = (await documentOf(library, resource.id))?.anchors[heading];
  return routeOfResource(resource, { page });
}

/** Opens a link of a kit, as every screen or as `open` does; false when it leads nowhere. */
export async function openKitLink(
  target: KitTarget,
  open: (route: Route) => void = navigate,
): Promise<boolean> {
  const route = await routeOfKitTarget(target);
  if (route) open(route);
  return route !== undefined;
}
