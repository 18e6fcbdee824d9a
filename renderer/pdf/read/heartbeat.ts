// The heartbeat of the page that reads PDFs: a count of pages that stops only when something hangs.

let pagesRead = 0;

/** Counts one page. */
export function beat(): void {
  pagesRead += 1;
}

/** Pages read of the current document. */
export function heartbeat(): number {
  return pagesRead;
}

/** Starts the count of a new document. */
export function resetHeartbeat(): void {
  pagesRead = 0;
}
