// State of the reader's panes: one document or two side by side, and which pane the address and the tools follow.
import type { OpenRequest } from '../shared/document/open-request.ts';

/** A pane keeps its key and its document, also when the other pane closes. */
export type PaneKey = 'a' | 'b';
/** One pane. */
export type Pane = { readonly key: PaneKey; readonly request: OpenRequest };

/** One pane or two, in their order. `route` is the last request of the address: the document of the pane in use. */
export type Panes = {
  readonly list: readonly Pane[];
  readonly inUse: PaneKey;
  readonly route: OpenRequest | undefined;
};

/** Before anything was opened. */
export const noPanes: Panes = { list: [], inUse: 'a', route: undefined };

/** The pane in use; undefined before anything was opened. */
export function activePane({ list, inUse }: Panes): Pane | undefined {
  return list.find(({ key }) => key === inUse);
}

/** The pane that is not in use. */
export function otherPane({ list, inUse }: Panes): Pane | undefined {
  return list.find(({ key }) => key !== inUse);
}

/** How many panes show a document. */
export function timesShown({ list }: Panes, resourceId: string): number {
  return list.filter(({ request }) => request.resourceId === resourceId).length;
}

/** The panes after a request of the address: it opens in the pane that shows the document already, else in the one in use. */
export function openRoute(panes: Panes, route: OpenRequest): Panes {
  if (panes.route && isSame(panes.route, route)) return panes;
  const known = activePane(panes);
  if (!known) return { list: [{ key: panes.inUse, request: route }], inUse: panes.inUse, route };
  const other = otherPane(panes);
  const isInOther =
    known.request.resourceId !== route.resourceId && other?.request.resourceId === route.resourceId;
  const pane = isInOther && other ? other : known;
  const hasPlace = route.page !== undefined || Boolean(route.query) || route.note !== undefined;
  const isThere = pane.request.resourceId === route.resourceId && !hasPlace;
  return { ...(isThere ? panes : openIn(panes, pane.key, route)), inUse: pane.key, route };
}

/** The panes once the library has said what a document is called: an address may leave out its kit. */
export function withName(panes: Panes, asked: string, resourceId: string): Panes {
  const named = (request: OpenRequest): OpenRequest =>
    request.resourceId === asked ? { ...request, resourceId } : request;
  const list = panes.list.map(({ key, request }) => ({ key, request: named(request) }));
  return { ...panes, list, route: panes.route && named(panes.route) };
}

/** Opens a request in one pane. */
export function openIn(panes: Panes, key: PaneKey, request: OpenRequest): Panes {
  return { ...panes, list: panes.list.map((pane) => (pane.key === key ? { key, request } : pane)) };
}

/** Makes a pane the one in use. */
export function activate(panes: Panes, key: PaneKey): Panes {
  const pane = panes.list.find((one) => one.key === key);
  if (!pane || key === panes.inUse) return panes;
  return { ...panes, inUse: key, route: { resourceId: pane.request.resourceId } };
}

/** Opens a request in the other pane, which is added when there is none. The pane in use stays the same. */
export function openInOther(panes: Panes, request: OpenRequest): Panes {
  const other = otherPane(panes);
  if (other) return openIn(panes, other.key, request);
  const key = panes.inUse === 'a' ? 'b' : 'a';
  return { ...panes, list: [...panes.list, { key, request }] };
}

/** Without the panes that `isGone` names; nothing changes when it names all or none. */
export function withoutPanes(panes: Panes, isGone: (pane: Pane) => boolean): Panes {
  const list = panes.list.filter((pane) => !isGone(pane));
  const [first] = list;
  if (!first || list.length === panes.list.length) return panes;
  const isLeft = list.some(({ key }) => key === panes.inUse);
  return isLeft
    ? { ...panes, list }
    : { list, inUse: first.key, route: { resourceId: first.request.resourceId } };
}

/** Panes without requested places: when the reader opens again, documents open where they were left. */
export function withoutRequests({ list, inUse }: Panes): Panes {
  return {
    list: list.map(({ key, request: { resourceId } }) => ({ key, request: { resourceId } })),
    inUse,
    route: undefined,
  };
}

function isSame(one: OpenRequest, other: OpenRequest): boolean {
  return (
    one.resourceId === other.resourceId &&
    one.page === other.page &&
    one.query === other.query &&
    one.note === other.note
  );
}
