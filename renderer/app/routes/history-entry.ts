// Decides how entries of the history are told apart, so that screens can be shown again as they were left.

let lastKey = 0;

/** The number of the history entry shown now; given when it is first met, kept when its address is replaced. */
export function historyEntry(): number {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'key' in state && typeof state.key === 'number')
    return state.key;
  lastKey = Math.max(lastKey, Date.now()) + 1;
  history.replaceState({ key: lastKey }, '');
  return lastKey;
}
