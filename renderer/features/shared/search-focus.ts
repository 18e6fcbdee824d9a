// Keyboard focus between the search box and the results.
import { create } from 'zustand';

/** Id of the search box: the one of Home, elsewhere the one in the top bar. */
export const searchBoxId = 'search-box';

/**
 * Attribute of the element that takes the focus on Enter in the search box: the list of results. The down arrow does the same
 * where no command is above the list. The search screen sets it.
 */
export const searchResultsAttribute = 'data-search-results';

/** Attribute of what can be done from the search box beside finding; it is above the results, on the way of the arrows. */
const searchCommandAttribute = 'data-search-command';

/** Moves the focus into the search box and selects what is there. */
export function focusSearchBox(): void {
  const box = shownBox();
  box?.focus();
  box?.select();
}

/** The box in sight: while a screen loads for the first time, the one before is still in the page. */
function shownBox(): HTMLInputElement | undefined {
  const boxes = document.querySelectorAll<HTMLInputElement>(`input[id="${searchBoxId}"]`);
  return [...boxes].find((box) => box.checkVisibility());
}

/** Where the focus goes: to the results, or to the first thing below the box. */
type Awaited = 'results' | 'first';

/** The line whose hits shall have the focus once it is answered; undefined when nobody waits for that. */
export const useAwaited = create<{ readonly line: string | undefined; readonly place: Awaited }>(() => ({
  line: undefined,
  place: 'results',
}));

/** Moves the focus to the results of a query as soon as they are shown. Rows of the previous answer would be gone the next moment. */
export function awaitResults(line: string | undefined, place: Awaited = 'results'): void {
  useAwaited.setState({ line, place });
}

/** Moves the focus to what is awaited; to the other of both where there is only one. */
export function focusSearchResults(): void {
  const { place } = useAwaited.getState();
  awaitResults(undefined);
  const [command, result] = [searchCommandAttribute, searchResultsAttribute].map((name) =>
    document.querySelector<HTMLElement>(`[${name}]`),
  );
  (place === 'first' ? (command ?? result) : (result ?? command))?.focus();
}

let continues = false;

/** The box in the top bar takes the focus, behind what was typed elsewhere, as soon as it appears. */
export function continueInSearchBox(): void {
  continues = true;
}

/** Takes the focus for what was typed elsewhere; the box in the top bar calls it when it appears. */
export function takeContinued(box: HTMLInputElement): void {
  if (!continues) return;
  continues = false;
  box.focus();
  requestAnimationFrame(() => box.setSelectionRange(box.value.length, box.value.length));
}
