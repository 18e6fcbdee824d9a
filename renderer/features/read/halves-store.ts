// Actions on panes: put two side by side, switch to one, close one, or close a document.
import { create } from 'zustand';
import { navigate } from '../../app/routes/routes.ts';
import { closeDocument } from '../../data/user-data/open-tabs.ts';
import type { OpenRequest } from '../shared/document/open-request.ts';
import {
  atRest,
  follow,
  type Half,
  type HalfKey,
  type Halves,
  halfInUse,
  noHalves,
  otherHalf,
  putBeside,
  timesShown,
  turn,
  without,
} from './halves.ts';
import { copyPlace, keepTextPlace } from './place-memory.ts';

/** Shares of the room that the first half can have. */
export const shares = { least: 0.2, even: 0.5, most: 0.8 } as const;

/** The halves for as long as the program runs: whoever leaves the reader finds them again. */
export const useHalvesStore = create<{ readonly halves: Halves; readonly share: number }>(() => ({
  halves: noHalves,
  share: shares.even,
}));

/** The halves now. */
export function halvesNow(): Halves {
  return useHalvesStore.getState().halves;
}

/** Takes what the address asks for. */
export function takeRoute(route: OpenRequest): void {
  useHalvesStore.setState({ halves: follow(halvesNow(), route) });
}

/** The reader is left. */
export function restHalves(): void {
  useHalvesStore.setState({ halves: atRest(halvesNow()) });
}

/** Gives the first half a share of the room, as far as both stay of use. */
export function shareRoom(share: number): void {
  useHalvesStore.setState({ share: Math.min(shares.most, Math.max(shares.least, share)) });
}

/** Tools and keys work on this half from now on. */
export function turnTo(key: HalfKey): void {
  change(turn(halvesNow(), key));
}

/** Tools and keys work on the other half from now on; nothing happens while there is none. */
export function turnToOther(): void {
  const other = otherHalf(halvesNow());
  if (other) turnTo(other.key);
}

/** Shows the document in use a second time, to go on there; or only the half in use. */
export function toggleHalves(): void {
  const halves = halvesNow();
  const half = halfInUse(halves);
  if (!half) return;
  const isSplit = otherHalf(halves) !== undefined;
  change(isSplit ? without(halves, ({ key }) => key !== half.key) : twice(halves, half));
}

/** Opens a place beside the half `from`, which stays in use. */
export function openBeside(from: HalfKey, asked: OpenRequest): void {
  change(besideOf(turn(halvesNow(), from), asked.resourceId, asked));
}

/** Closes one half; the other has all the room. */
export function closeHalf(key: HalfKey): void {
  change(without(halvesNow(), (half) => half.key === key));
}

/** Closes a document wherever it is open. When it was alone, the next one opens; after the last one, the library. */
export function closeTabOf(resourceId: string): void {
  for (const key of ['a', 'b'] as const) keepTextPlace(key, resourceId, undefined);
  const front = closeDocument(resourceId);
  const halves = halvesNow();
  const rest = without(halves, ({ asked }) => asked.resourceId === resourceId);
  if (rest !== halves) change(rest);
  else if (timesShown(halves, resourceId) > 0) openInstead(front);
}

function openInstead(resourceId: string | undefined): void {
  if (resourceId === undefined) {
    useHalvesStore.setState({ halves: noHalves });
    navigate({ screen: 'library' }, { replace: true });
    return;
  }
  const { inUse } = halvesNow();
  const asked = { resourceId };
  change({ list: [{ key: inUse, asked }], inUse, route: asked });
}

/** The document of a half a second time; one goes on in the new half. */
function twice(halves: Halves, { asked }: Half): Halves {
  const next = besideOf(halves, asked.resourceId);
  const added = otherHalf(next);
  return added ? turn(next, added.key) : next;
}

/** A document that is put beside itself is there as it is here. */
function besideOf(halves: Halves, resourceId: string, asked: OpenRequest = { resourceId }): Halves {
  const next = putBeside(halves, asked);
  const added = otherHalf(next);
  if (added && !otherHalf(halves)) copyPlace(resourceId, halves.inUse, added.key);
  return next;
}

function change(halves: Halves): void {
  const before = halvesNow();
  if (halves === before) return;
  useHalvesStore.setState({ halves });
  const { route } = halves;
  // Both are set before the next render, so that the address never requests the previous state.
  if (route && route !== before.route)
    navigate({ screen: 'read', resourceId: route.resourceId }, { replace: true });
}
