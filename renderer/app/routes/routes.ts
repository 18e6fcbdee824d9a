// Decides which screens exist, how each is written in the address, and where a link of a kit leads.
import type { ResourceKind } from '../../../core/kit/catalogue.ts';
import type { KitTarget } from '../../../core/markdown/document.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { documentOf, resourceOfWork } from '../../data/db/queries.ts';
import { currentLanguage } from '../../data/user-data/settings.ts';
import { currentAddress, goTo } from './hash-location.ts';
import { useShownAddress } from './held-address.ts';

/** Where in a text or document to go, and the searched words to mark there. */
export type Place = {
  readonly query?: string | undefined;
  /** Id of a heading. */
  readonly heading?: string | undefined;
};

/** The parts a kit in the making is worked on in, in the order a person goes through them. */
export const draftParts = ['about', 'documents', 'contacts', 'modules', 'make'] as const;
/** One of them. */
export type DraftPart = (typeof draftParts)[number];

/** A screen with what it shows. `resourceId` is an exact id such as `r1.en`; `page` counts from 1. */
export type Route =
  | { readonly screen: 'home' | 'library' | 'learn' | 'notes' | 'kits' | 'about' | 'settings' }
  | ({
      readonly screen: 'read';
      readonly resourceId: string;
      readonly page?: number | undefined;
      readonly note?: string | undefined;
    } & Place)
  | { readonly screen: 'search'; readonly query?: string | undefined }
  | ({ readonly screen: 'checklist'; readonly resourceId: string } & Place)
  | { readonly screen: 'module'; readonly resourceId: string; readonly query?: string | undefined }
  | ({ readonly screen: 'lesson'; readonly resourceId: string; readonly lesson: string } & Place)
  | {
      readonly screen:
        | 'sticks'
        | 'workshop'
        | 'publisher-key'
        | 'field-card'
        | 'answer-sheet'
        | 'corrections'
        | 'read-code'
        | 'requests'
        | 'aid'
        | 'letter';
    }
  | { readonly screen: 'referral-path'; readonly country?: string | undefined }
  | { readonly screen: 'draft'; readonly draftId: string; readonly part: DraftPart }
  | { readonly screen: 'contacts'; readonly need?: string | undefined }
  | { readonly screen: 'contact'; readonly contactId: string; readonly query?: string | undefined };

const kitLinkStart = 'impact-kit:';

/** Writes a route as an address behind the hash, such as `/read/r1.en?page=3`. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'home':
      return '/';
    case 'read':
      return withQuery(`/read/${encodeURIComponent(route.resourceId)}`, {
        page: route.page?.toString(),
        q: route.query,
        at: route.heading,
        note: route.note,
      });
    case 'search':
      return withQuery('/search', { q: route.query });
    case 'checklist':
      return withQuery(`/checklist/${encodeURIComponent(route.resourceId)}`, {
        q: route.query,
        at: route.heading,
      });
    case 'module':
      return withQuery(`/learn/${encodeURIComponent(route.resourceId)}`, { q: route.query });
    case 'lesson':
      return withQuery(`/learn/${encodeURIComponent(route.resourceId)}/${encodeURIComponent(route.lesson)}`, {
        q: route.query,
        at: route.heading,
      });
    case 'draft':
      return `/workshop/${encodeURIComponent(route.draftId)}/${route.part}`;
    case 'contacts':
      return withQuery('/contacts', { need: route.need });
    case 'referral-path':
      return withQuery('/referral-path', { country: route.country });
    case 'contact':
      return withQuery(`/contacts/${encodeURIComponent(route.contactId)}`, { q: route.query });
    default:
      return `/${route.screen}`;
  }
}

/** Reads an address; undefined when no screen has it. */
function parseRoute(address: string): Route | undefined {
  const [path = '', search = ''] = splitOnce(address, '?');
  const query = new URLSearchParams(search);
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
  const [screen, first, second] = segments;
  if (segments.length > 3 || segments.includes(undefined)) return undefined;
  const place = { query: query.get('q') ?? undefined, heading: query.get('at') ?? undefined };
  if (screen === undefined) return { screen: 'home' };
  if (first === undefined) {
    switch (screen) {
      case 'library':
      case 'learn':
      case 'notes':
      case 'kits':
      case 'about':
      case 'settings':
      case 'sticks':
      case 'workshop':
      case 'publisher-key':
      case 'field-card':
      case 'answer-sheet':
      case 'aid':
      case 'letter':
      case 'corrections':
      case 'read-code':
      case 'requests':
        return { screen };
      case 'referral-path':
        return { screen, country: query.get('country') ?? undefined };
      case 'search':
        return { screen, query: place.query };
      case 'contacts':
        return { screen, need: query.get('need') ?? undefined };
      default:
        return undefined;
    }
  }
  if (screen === 'learn') {
    return second === undefined
      ? { screen: 'module', resourceId: first, query: place.query }
      : { screen: 'lesson', resourceId: first, lesson: second, ...place };
  }
  if (screen === 'workshop') {
    const part = draftParts.find((name) => name === (second ?? 'about'));
    return part && { screen: 'draft', draftId: first, part };
  }
  if (second !== undefined) return undefined;
  if (screen === 'read')
    return {
      screen,
      resourceId: first,
      page: toPage(query.get('page')),
      note: query.get('note') ?? undefined,
      ...place,
    };
  if (screen === 'checklist') return { screen, resourceId: first, ...place };
  return screen === 'contacts' ? { screen: 'contact', contactId: first, query: place.query } : undefined;
}

/** The address of a route as a link carries it. */
export function hrefOf(route: Route): string {
  return `#${formatRoute(route)}`;
}

/** Writes a route as a link that can be copied out of the program and leads back from the search box, without searched words. */
export function kitLinkOf(route: Route): string {
  const place = route.screen === 'search' ? route : ({ ...route, query: undefined } as Route);
  return `${kitLinkStart}${formatRoute(place)}`;
}

/** Where such a link leads; undefined when the text is none. */
export function routeOfKitLink(text: string): Route | undefined {
  return text.startsWith(kitLinkStart) ? parseRoute(text.slice(kitLinkStart.length)) : undefined;
}

/** Opens a screen. `replace` takes the place of the present one in the history. */
export function navigate(route: Route, options: { readonly replace?: boolean } = {}): void {
  goTo(formatRoute(route), options);
}

/** The screen shown now; undefined when the address names none. */
export function useRoute(): Route | undefined {
  return parseRoute(useShownAddress());
}

/** The screen shown now, read once. */
export function currentRoute(): Route | undefined {
  return parseRoute(currentAddress());
}

/** The screen that shows a resource. */
export function routeOfResource(
  resource: { readonly id: string; readonly kind: ResourceKind },
  place: Place & { readonly page?: number | undefined } = {},
): Route {
  switch (resource.kind) {
    case 'report':
    case 'slides':
      return { screen: 'read', resourceId: resource.id, ...place };
    case 'checklist':
      return { screen: 'checklist', resourceId: resource.id, query: place.query, heading: place.heading };
    case 'module':
      return { screen: 'module', resourceId: resource.id, query: place.query };
  }
}

/**
 * Where a link of a kit leads, in the reader's language when the work has it. Headings of reports become pages.
 * Undefined when the kit has no such work, or no library is ready.
 */
export async function routeOfKitTarget(target: KitTarget): Promise<Route | undefined> {
  if (target.kind === 'contact') return { screen: 'contact', contactId: target.contact };
  const db = useLibraryStore.getState().ready?.db;
  if (!db) return undefined;
  const resource = await resourceOfWork(db, target.work, currentLanguage());
  if (!resource) return undefined;
  if (target.kind === 'lesson') {
    return { screen: 'lesson', resourceId: resource.id, lesson: target.lesson, heading: target.heading };
  }
  const heading = target.heading;
  if (heading === undefined || resource.kind === 'checklist') return routeOfResource(resource, { heading });
  const page = (await documentOf(db, resource.id))?.anchors[heading];
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

function withQuery(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== '') query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function toPage(text: string | null): number | undefined {
  const page = Number(text ?? '');
  return Number.isInteger(page) && page >= 1 ? page : undefined;
}
