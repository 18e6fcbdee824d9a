// Decides how the keyboard moves between the search box and what was found.

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

/** Moves the focus to what was found; false when nothing is shown. */
export function focusSearchResults(): boolean {
  const results = document.querySelector<HTMLElement>(`[${searchResultsAttribute}]`);
  results?.focus();
  return results !== null;
}

/** Moves the focus into the search box behind what was typed elsewhere, once the box shows it. */
export function continueInSearchBox(): void {
  const box = document.getElementById(searchBoxId);
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  requestAnimationFrame(() => box.setSelectionRange(box.value.length, box.value.length));
}
