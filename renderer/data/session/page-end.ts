// The last moment in which a page can hand over what it has not yet saved.

/**
 * Calls `keep` whenever the window is about to close; returns how to stop. A person may still choose to stay. The events after this one
 * come too late: Chromium ends a page without them when it is busy for half a second, as it is while a page of a document is drawn.
 */
export function whenPageEnds(keep: () => void): () => void {
  addEventListener('beforeunload', keep);
  return () => removeEventListener('beforeunload', keep);
}
