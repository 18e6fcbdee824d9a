// State of the reader's panes: one document or two side by side, and which pane the address and the tools follow.
import type { OpenRequest } from '../shared/document/open-request.ts';

/** A half keeps its key, and with it what is open in it, wherever it comes to stand. */
export type HalfKey = 'a' | 'b';
/** One place. */
export type Half = { readonly key: HalfKey; readonly asked: OpenRequest };

/** One or two, as they stand. `route` is what the address asked for last: the document of the half that is in use. */
export type Halves = {
  readonly list: readonly Half[];
  readonly inUse: HalfKey;
  readonly route: OpenRequest | undefined;
};

/** Before anything was opened. */
export const noHalves: Halves = { list: [], inUse: 'a', route: undefined };

/** The half in use; undefined before anything was opened. */
export function halfInUse({ list, inUse }: Halves): Half | undefined {
  return list.find(({ key }) => key === inUse);
}

/** The half that is not in use. */
export function otherHalf({ list, inUse }: Halves): Half | undefined {
  return list.find(({ key }) => key !== inUse);
}

/** How many halves show a document. */
export function timesShown({ list }: Halves, resourceId: string): number {
  return list.filter(({ asked }) => asked.resourceId === resourceId).length;
}

/** The halves once the address asks for something: in the half that shows the document already, else in the one in use. */
export function follow(halves: Halves, route: OpenRequest): Halves {
  if (halves.route && isSame(halves.route, route)) return halves;
  const known = halfInUse(halves);
  if (!known) return { list: [{ key: halves.inUse, asked: route }], inUse: halves.inUse, route };
  const other = otherHalf(halves);
  const isInOther =
    known.asked.resourceId !== route.resourceId && other?.asked.resourceId === route.resourceId;
  const half = isInOther && other ? other : known;
  const hasPlace = route.page !== undefined || Boolean(route.query) || route.note !== undefined;
  const isThere = half.asked.resourceId === route.resourceId && !hasPlace;
  return { ...(isThere ? halves : ask(halves, half.key, route)), inUse: half.key, route };
}

/** Something else in one half. */
export function ask(halves: Halves, key: HalfKey, asked: OpenRequest): Halves {
  return { ...halves, list: halves.list.map((half) => (half.key === key ? { key, asked } : half)) };
}

/** The other half comes into use. */
export function turn(halves: Halves, key: HalfKey): Halves {
  const half = halves.list.find((one) => one.key === key);
  if (!half || key === halves.inUse) return halves;
  return { ...halves, inUse: key, route: { resourceId: half.asked.resourceId } };
}

/** A second place after the one in use, or in it if there are two already; the half in use stays that. */
export function putBeside(halves: Halves, asked: OpenRequest): Halves {
  const other = otherHalf(halves);
  if (other) return ask(halves, other.key, asked);
  const key = halves.inUse === 'a' ? 'b' : 'a';
  return { ...halves, list: [...halves.list, { key, asked }] };
}

/** Without the halves that `isGone` names; nothing changes when it names all or none. */
export function without(halves: Halves, isGone: (half: Half) => boolean): Halves {
  const list = halves.list.filter((half) => !isGone(half));
  const [first] = list;
  if (!first || list.length === halves.list.length) return halves;
  const isLeft = list.some(({ key }) => key === halves.inUse);
  return isLeft
    ? { ...halves, list }
    : { list, inUse: first.key, route: { resourceId: first.asked.resourceId } };
}

/** Without asked places: documents open where they were left when one comes back. */
export function atRest({ list, inUse }: Halves): Halves {
  return {
    list: list.map(({ key, asked: { resourceId } }) => ({ key, asked: { resourceId } })),
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
