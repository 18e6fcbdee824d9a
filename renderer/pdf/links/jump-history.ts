// Back and forward inside a document: the places left by a jump, as in a browser.

/** Places behind and ahead of the one in sight, each with the nearest last. */
export type JumpHistory<Place> = { readonly past: readonly Place[]; readonly ahead: readonly Place[] };

const longest = 100;

/** Nowhere to go back or forward to. */
export const emptyJumpHistory: JumpHistory<never> = { past: [], ahead: [] };

/** A jump away from `here`: what was ahead is given up. */
export function leave<Place>(history: JumpHistory<Place>, here: Place): JumpHistory<Place> {
  return { past: [...history.past, here].slice(-longest), ahead: [] };
}

/** A step along a history: where it leads, and the history afterwards. */
type Step<Place> = { readonly history: JumpHistory<Place>; readonly place: Place };

/** One step back from `here`; undefined when there is none. */
export function stepBack<Place>(history: JumpHistory<Place>, here: Place): Step<Place> | undefined {
  const place = history.past.at(-1);
  if (place === undefined) return undefined;
  return { place, history: { past: history.past.slice(0, -1), ahead: [...history.ahead, here] } };
}

/** One step forward from `here`; undefined when there is none. */
export function stepForward<Place>(history: JumpHistory<Place>, here: Place): Step<Place> | undefined {
  const place = history.ahead.at(-1);
  if (place === undefined) return undefined;
  return { place, history: { past: [...history.past, here], ahead: history.ahead.slice(0, -1) } };
}
