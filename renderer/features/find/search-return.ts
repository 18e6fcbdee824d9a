// Decides that Escape leads back to the results a hit was opened from, with the place kept.
import { currentRoute, formatRoute, type Route } from '../../app/routes/routes.ts';
import { noteHitOpened } from './search-view-store.ts';

let opened: string | undefined;
let isListening = false;

/** Notes that a hit is being opened; from then on Escape on its screen goes back. */
export function noteOpened(route: Route): void {
  noteHitOpened();
  opened = placeOf(route);
  if (isListening) return;
  isListening = true;
  addEventListener('keydown', returnOnEscape);
}

/** What was opened, without page or words: turning pages stays in the same place. */
function placeOf(route: Route): string {
  return formatRoute({ ...route, query: undefined, heading: undefined, page: undefined } as Route);
}

function returnOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || opened === undefined) return;
  const route = currentRoute();
  if (!route || placeOf(route) !== opened) return;
  if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return;
  opened = undefined;
  event.preventDefault();
  history.back();
}
