// Actions on panes: put two side by side, switch to one, close one, or close a document.
import { create } from 'zustand';
import { navigate } from '../../app/routes/routes.ts';
import { closeDocument } from '../../data/user-data/open-tabs.ts';
import type { OpenRequest } from '../shared/document/open-request.ts';
import {
  activate,
  activePane,
  noPanes,
  openInOther,
  openRoute,
  otherPane,
  type Pane,
  type PaneKey,
  type Panes,
  timesShown,
  withName,
  withoutPanes,
  withoutRequests,
} from './panes.ts';
import { copyPlace, keepTextPlace } from './place-memory.ts';

/** Shares of the room that the first pane can have. */
export const shareLimits = { least: 0.2, even: 0.5, most: 0.8 } as const;

/** The panes for as long as the program runs: whoever leaves the reader finds them again. */
export const usePanesStore = create<{ readonly panes: Panes; readonly share: number }>(() => ({
  panes: noPanes,
  share: shareLimits.even,
}));

/** The panes now. */
export function currentPanes(): Panes {
  return usePanesStore.getState().panes;
}

/** Opens what the address requests. */
export function followRoute(route: OpenRequest): void {
  usePanesStore.setState({ panes: openRoute(currentPanes(), route) });
}

/** Calls a document by its id in the library wherever it is open, and in the address: tabs and places are kept by that id. */
export function nameDocument(asked: string, resourceId: string): void {
  const panes = withName(currentPanes(), asked, resourceId);
  usePanesStore.setState({ panes });
  if (panes.route?.resourceId === resourceId) navigate({ screen: 'read', ...panes.route }, { replace: true });
}

/** Forgets requested places when the reader closes. */
export function forgetRequests(): void {
  usePanesStore.setState({ panes: withoutRequests(currentPanes()) });
}

/** Gives the first pane a share of the room, as far as both stay of use. */
export function setShare(share: number): void {
  usePanesStore.setState({ share: Math.min(shareLimits.most, Math.max(shareLimits.least, share)) });
}

/** Tools and keys work on this pane from now on. */
export function activatePane(key: PaneKey): void {
  change(activate(currentPanes(), key));
}

/** Tools and keys work on the other pane from now on; nothing happens while there is none. */
export function activateOtherPane(): void {
  const other = otherPane(currentPanes());
  if (other) activatePane(other.key);
}

/** Shows the document in use a second time, to go on there; or only the pane in use. */
export function toggleSplit(): void {
  const panes = currentPanes();
  const pane = activePane(panes);
  if (!pane) return;
  const isSplit = otherPane(panes) !== undefined;
  change(isSplit ? withoutPanes(panes, ({ key }) => key !== pane.key) : duplicate(panes, pane));
}

/** Opens a request in the other pane than `from`, which stays in use. */
export function openInOtherPane(from: PaneKey, request: OpenRequest): void {
  change(openWithPosition(activate(currentPanes(), from), request.resourceId, request));
}

/** Closes one pane; the other has all the room. */
export function closePane(key: PaneKey): void {
  change(withoutPanes(currentPanes(), (pane) => pane.key === key));
}

/** Closes a document wherever it is open. When it was alone, the next one opens; after the last one, the library. */
export function closeTabOf(resourceId: string): void {
  for (const key of ['a', 'b'] as const) keepTextPlace(key, resourceId, undefined);
  const front = closeDocument(resourceId);
  const panes = currentPanes();
  const rest = withoutPanes(panes, ({ request }) => request.resourceId === resourceId);
  if (rest !== panes) change(rest);
  else if (timesShown(panes, resourceId) > 0) openInstead(front);
}

function openInstead(resourceId: string | undefined): void {
  if (resourceId === undefined) {
    usePanesStore.setState({ panes: noPanes });
    navigate({ screen: 'library' }, { replace: true });
    return;
  }
  const { inUse } = currentPanes();
  const request = { resourceId };
  change({ list: [{ key: inUse, request }], inUse, route: request });
}

/** Opens the document of a pane a second time; the new pane comes into use. */
function duplicate(panes: Panes, { request }: Pane): Panes {
  const next = openWithPosition(panes, request.resourceId);
  const added = otherPane(next);
  return added ? activate(next, added.key) : next;
}

/** A document that opens beside itself has the same position in both panes. */
function openWithPosition(panes: Panes, resourceId: string, request: OpenRequest = { resourceId }): Panes {
  const next = openInOther(panes, request);
  const added = otherPane(next);
  if (added && !otherPane(panes)) copyPlace(resourceId, panes.inUse, added.key);
  return next;
}

function change(panes: Panes): void {
  const before = currentPanes();
  if (panes === before) return;
  usePanesStore.setState({ panes });
  const { route } = panes;
  // Both are set before the next render, so that the address never requests the previous state.
  if (route && route !== before.route)
    navigate({ screen: 'read', resourceId: route.resourceId }, { replace: true });
}
