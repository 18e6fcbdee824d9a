// Routes: a screen with what it shows, written as an address and read from one, as the table of screens says.
import type { ResourceKind } from '../../../core/kit/catalogue.ts';
import {
  type draftParts,
  movedAddresses,
  type QueryParam,
  type RouteRow,
  routeTable,
} from './route-table.ts';
import { currentAddress, goTo, useShownAddress } from './router.ts';

type Table = typeof routeTable;

/** The name of a screen. */
export type Screen = keyof Table;

type PathParam<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParam<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type ChoicesOf<S extends Screen> = Table[S] extends { readonly choices: infer Choices } ? Choices : object;
type QueryOf<S extends Screen> = Table[S] extends { readonly query: infer Query } ? Query : object;
type ValueOf<Param> = Param extends QueryParam<infer Value> ? Value : never;

/** The route of one screen: its name, the parts of its path, and what its query may carry. */
export type RouteOf<S extends Screen> = { readonly screen: S } & {
  readonly [P in PathParam<Table[S]['path']>]: P extends keyof ChoicesOf<S>
    ? ChoicesOf<S>[P] extends readonly (infer Choice)[]
      ? Choice
      : never
    : string;
} & { readonly [P in keyof QueryOf<S>]?: ValueOf<QueryOf<S>[P]> | undefined };

/** A screen with what it shows. */
export type Route = { [S in Screen]: RouteOf<S> }[Screen];

/** A screen whose address is a path without parts to fill in. */
export type PlainScreen = { [S in Screen]: PathParam<Table[S]['path']> extends never ? S : never }[Screen];

/** Where in a text or document to go, and the searched words to mark there. */
export type Place = { readonly query?: string | undefined; readonly heading?: string | undefined };

/** One part of a draft. */
export type DraftPart = (typeof draftParts)[number];

const kitLinkStart = 'impact-kit:';
const rows = Object.entries(routeTable) as readonly (readonly [Screen, RouteRow])[];

/** Writes a route as an address behind the hash, such as `/read/r1.en?page=3`. */
export function formatRoute(route: Route): string {
  const { path, query = {} }: RouteRow = routeTable[route.screen];
  const values = route as Readonly<Record<string, string | number | undefined>>;
  const written = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const search = new URLSearchParams();
  for (const [property, { name }] of Object.entries(query)) {
    const value = values[property];
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? written : `${written}?${search}`;
}

/** Reads an address, also one that a screen had once; undefined when no screen has it. */
export function parseRoute(address: string): Route | undefined {
  const [path = '', ...searches] = address.split('?');
  const segments = segmentsOf(movedAddresses[path] ?? path);
  const search = new URLSearchParams(searches.join('?'));
  for (const [screen, row] of rows) {
    const values = matchPath(row, segments);
    if (!values) continue;
    const queried = Object.entries(row.query ?? {}).map(([property, { name, read }]) => {
      const written = search.get(name);
      return [property, written === null ? undefined : read(written)] as const;
    });
    return { screen, ...values, ...Object.fromEntries(queried) } as Route;
  }
  return undefined;
}

/** The values of the parts of a path; undefined when it is the path of another screen. */
function matchPath(
  { path, choices = {} }: RouteRow,
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const values: Record<string, string> = {};
  const parts = segmentsOf(path);
  if (segments.length > parts.length) return undefined;
  for (const [index, part] of parts.entries()) {
    const isParam = part.startsWith(':');
    const name = part.slice(1);
    const allowed = isParam ? choices[name] : [part];
    const written = segments[index] ?? (isParam ? allowed?.[0] : undefined);
    const value = written === undefined ? undefined : decode(written);
    if (value === undefined || (allowed && !allowed.includes(value))) return undefined;
    if (isParam) values[name] = value;
  }
  return values;
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
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
export function routeOfKitLink(link: string): Route | undefined {
  return link.startsWith(kitLinkStart) ? parseRoute(link.slice(kitLinkStart.length)) : undefined;
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

/** The entry of the menu that a screen belongs to; undefined for search and unknown places. */
export function entryOf(route: Route | undefined): Screen | undefined {
  if (!route) return undefined;
  const { menu, under }: RouteRow = routeTable[route.screen];
  return menu ? route.screen : (under as Screen | undefined);
}
