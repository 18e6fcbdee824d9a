// Back and forward inside a document: the places left by a jump, as in a browser.

/** Places behind and ahead of the one in sight, each with the nearest last. */
export type Trail<Place> = { readonly past: readonly Place[]; readonly ahead: readonly Place[] };

const longest = 100;

/** Nowhere to go back or forward to. */
export const emptyTrail: Trail<never> = { past: [], ahead: [] };

/** A jump away from `here`: what was ahead is given up. */
export function leave<Place>(trail: Trail<Place>, here: Place): Trail<Place> {
  return { past: [...trail.past, here].slice(-longest), ahead: [] };
}

/** A step along a trail: where it leads, and the trail afterwards. */
type Step<Place> = { readonly trail: Trail<Place>; readonly place: Place };

/** One step back from `here`; undefined when there is none. */
export function stepBack<Place>(trail: Trail<Place>, here: Place): Step<Place> | undefined {
  const place = trail.past.at(-1);
  if (place === undefined) return undefined;
  return { place, trail: { past: trail.past.slice(0, -1), ahead: [...trail.ahead, here] } };
}

/** One step forward from `here`; undefined when there is none. */
export function stepForward<Place>(trail: Trail<Place>, here: Place): Step<Place> | undefined {
  const place = trail.ahead.at(-1);
  if (place === undefined) return undefined;
  return { place, trail: { past: [...trail.past, here], ahead: trail.ahead.slice(0, -1) } };
}
