// The last moment in which a page can hand over what it has not yet saved.

/**
 * Calls `keep` whenever the window is about to close; returns how to stop. A person may still choose to stay. Later events come too late:
 * a page that is busy for half a second is ended without them. Drawing a page of a document can take that long.
 */
export function whenPageEnds(keep: () => void): () => void {
  addEventListener('beforeunload', keep);
  return () => removeEventListener('beforeunload', keep);
}
