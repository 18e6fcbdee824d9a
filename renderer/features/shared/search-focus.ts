// Keyboard focus between the search box and the results.
import { create } from 'zustand';
import { navigate } from '../../app/routes/routes.ts';

/** Id of the search box: the one of Home, elsewhere the one in the top bar. */
export const searchBoxId = 'search-box';

/**
 * Attribute of the element that takes the focus on Enter in the search box: the list of results. The down arrow goes
 * to the first step below the box. The search screen sets it.
 */
export const searchResultsAttribute = 'data-search-results';

/** Attribute of every step of the arrows below the search box: the definition, a command, a hit. */
const searchStepAttribute = 'data-search-open';

/** Moves the focus into the search box and selects what is there. */
export function focusSearchBox(): void {
  const box = shownBox();
  box?.focus();
  box?.select();
}

/** Moves the focus into the search box; where there is none, as in the reader, to the one of the search screen. */
export function openSearch(): void {
  if (shownBox()) {
    focusSearchBox();
    return;
  }
  continueInSearchBox();
  navigate({ screen: 'search' });
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

/** Moves the focus to what is awaited. */
export function focusSearchResults(): void {
  const { place } = useAwaited.getState();
  awaitResults(undefined);
  const [step, result] = [searchStepAttribute, searchResultsAttribute].map((name) =>
    document.querySelector<HTMLElement>(`[${name}]`),
  );
  (place === 'first' ? step : (result ?? step))?.focus();
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
