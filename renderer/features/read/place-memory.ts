// Positions of documents within a session: exactly where each was left, in each pane of the reader.
import type { Place } from '../../../core/user-data/events/reading.ts';
import { watchUserData } from '../../data/user-data/user-data-store.ts';
import type { ViewPlace } from '../../pdf/layout/view-place.ts';
import type { PaneKey } from './panes.ts';

/** A place in one edition of a document; `scrollRatioX` is the share of the width left of the view. */
type LeftPlace = { readonly fileHash: string; readonly place: Place; readonly scrollRatioX: number };

const lastIn = new Map<string, LeftPlace>();
const last = new Map<string, LeftPlace>();

const inText = new Map<string, ViewPlace>();

/** Remembers that a document is read as text in large letters, and where; undefined once it is not any more. */
export function keepTextPlace(pane: PaneKey, resourceId: string, place: ViewPlace | undefined): void {
  if (place) inText.set(`${pane} ${resourceId}`, place);
  else inText.delete(`${pane} ${resourceId}`);
}

/** Where a document stands as text; undefined while its pages are shown. */
export function textPlace(pane: PaneKey, resourceId: string): ViewPlace | undefined {
  return inText.get(`${pane} ${resourceId}`);
}

/** Remembers where a document stands now. */
export function keepPlaceIn(pane: PaneKey, resourceId: string, left: LeftPlace): void {
  lastIn.set(`${pane} ${resourceId}`, left);
  last.set(resourceId, left);
}

/** Lets a document open in one pane where it is in the other. */
export function copyPlace(resourceId: string, from: PaneKey, to: PaneKey): void {
  const left = lastIn.get(`${from} ${resourceId}`);
  if (left) lastIn.set(`${to} ${resourceId}`, left);
}

/** Where this edition was left; in this very pane when `isTwice` open. Undefined when it was not open in this session. */
export function placeLeft(
  pane: PaneKey,
  resourceId: string,
  fileHash: string,
  isTwice: boolean,
): LeftPlace | undefined {
  const left = (isTwice ? lastIn.get(`${pane} ${resourceId}`) : undefined) ?? last.get(resourceId);
  return left?.fileHash === fileHash ? left : undefined;
}

// Whoever erases the places of reading erases these as well.
watchUserData((data, before) => {
  if (before.reading.length === 0 || data.reading.length > 0) return;
  lastIn.clear();
  last.clear();
  inText.clear();
});
