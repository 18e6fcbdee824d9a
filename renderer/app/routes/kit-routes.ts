// Where a link of a kit leads in the present library.
import { suffixOf, withSuffix } from '../../../core/kit/item-id.ts';
import { listedNumbers } from '../../../core/library/listed-numbers.ts';
import type { KitTarget } from '../../../core/markdown/document.ts';
import { parseMarkdown } from '../../../core/markdown/parse-markdown.ts';
import type { Library } from '../../data/db/library.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { contactOfLink, documentOf, resourceOfWork, textAt } from '../../data/db/queries.ts';
import { currentLanguage } from '../../data/user-data/settings.ts';
import { navigate, type Route, type RouteOf, routeOfResource } from './routes.ts';

/**
 * Where a link of a kit leads, in the reader's language when the work has it. Headings of reports become pages, and a
 * checklist that only lists the numbers of a country becomes the list of its contacts. Undefined when the kit has no such work, or no library is ready.
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
  const contacts = await contactsInstead(library, resource, heading);
  if (contacts) return contacts;
  if (heading === undefined || resource.kind === 'checklist') return routeOfResource(resource, { heading });
  const page = (await documentOf(library, resource.id))?.anchors[heading];
  return routeOfResource(resource, { page });
}

/** The list of contacts that shows all numbers of a checklist and of its section; undefined when the checklist says more, or names others. */
async function contactsInstead(
  library: Library,
  { kind, file, country, id }: ResourceRow,
  heading: string | undefined,
): Promise<RouteOf<'contacts'> | undefined> {
  if (kind !== 'checklist' || file?.mediaType !== 'text/markdown' || country === 'EU') return undefined;
  const document = parseMarkdown((await textAt(library, file.path)) ?? '');
  const contactsFor = async (ids: readonly string[] = []) =>
    await Promise.all(ids.map((each) => contactOfLink(library, withSuffix(each, suffixOf(id)))));
  const all = await contactsFor(listedNumbers(document));
  const isListed = all.every((contact) => contact && [country, 'EU'].includes(contact.country));
  if (all.length === 0 || !isListed) return undefined;
  const [first, ...others] = heading === undefined ? [] : await contactsFor(listedNumbers(document, heading));
  const need = first?.needs.find((each) => others.every((contact) => contact?.needs.includes(each)));
  return { screen: 'contacts', country, need };
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
