// Decides how the keyboard moves between the search box and what was found.
import { create } from 'zustand';

/** Id of the one search box in the top bar. */
export const searchBoxId = 'search-box';

/**
 * Attribute of the element that takes the focus when a person presses Enter or the down arrow in the search box:
 * the list of results. The search screen sets it.
 */
export const searchResultsAttribute = 'data-search-results';

/** Moves the focus into the search box and selects what stands there. */
export function focusSearchBox(): void {
  const box = document.getElementById(searchBoxId);
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}

/** The line whose hits shall have the focus once it is answered; undefined when nobody waits for that. */
export const useAwaited = create<{ readonly line: string | undefined }>(() => ({ line: undefined }));

/** Moves the focus to what is found for a line as soon as that is shown: rows of the answer before would be gone the next moment. */
export function awaitResults(line: string | undefined): void {
  useAwaited.setState({ line });
}

/** Moves the focus to what was found. */
export function focusSearchResults(): void {
  awaitResults(undefined);
  document.querySelector<HTMLElement>(`[${searchResultsAttribute}]`)?.focus();
}

/** Moves the focus into the search box behind what was typed elsewhere, once the box shows it. */
export function continueInSearchBox(): void {
  const box = document.getElementById(searchBoxId);
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  requestAnimationFrame(() => box.setSelectionRange(box.value.length, box.value.length));
}
