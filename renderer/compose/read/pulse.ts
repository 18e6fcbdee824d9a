// Decides how the page tells that it works: a count of pages read, which stands still only when something hangs.

let pagesRead = 0;

/** Counts one page. */
export function beat(): void {
  pagesRead += 1;
}

/** Pages read of the document at hand. */
export function pulse(): number {
  return pagesRead;
}

/** Begins a new document. */
export function resetPulse(): void {
  pagesRead = 0;
}
