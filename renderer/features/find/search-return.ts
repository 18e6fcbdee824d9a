// Escape leads back to the results from which a hit was opened, at the same place.
import { registerCommands } from '../../app/commands/commands.ts';
import { currentRoute, formatRoute, type Route } from '../../app/routes/routes.ts';
import { noteHitOpened } from './search-view-store.ts';

let opened: string | undefined;

registerCommands(() => ({ backToResults: { run: goBack, isEnabled: isOnHit } }));

/** Notes that a hit is being opened; from then on Escape on its screen goes back. */
export function noteOpened(route: Route): void {
  noteHitOpened();
  opened = placeOf(route);
}

/** What was opened, without page or words: turning pages stays in the same place. */
function placeOf(route: Route): string {
  return formatRoute({ ...route, query: undefined, heading: undefined, page: undefined } as Route);
}

function isOnHit(): boolean {
  const route = currentRoute();
  return route !== undefined && placeOf(route) === opened;
}

function goBack(): void {
  opened = undefined;
  history.back();
}
