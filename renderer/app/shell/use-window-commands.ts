// What the commands of the window do: those that work on every screen.
import { printScreen } from '../../data/services/print-page.ts';
import { startTour } from '../../data/session/tour-store.ts';
import { openSearch } from '../../features/shared/search-focus.ts';
import { useCommands } from '../commands/commands.ts';
import { navigate } from '../routes/routes.ts';

/** Makes the keys and the menu of the window work. */
export function useWindowCommands(): void {
  useCommands({
    search: openSearch,
    regions: () => focusRegion(1),
    regionsBack: () => focusRegion(-1),
    back: () => history.back(),
    forward: () => history.forward(),
    print: () => void printScreen(),
    settings: () => navigate({ screen: 'settings' }),
    about: () => navigate({ screen: 'settings' }),
    help: () => navigate({ screen: 'help' }),
    keys: () => navigate({ screen: 'help', part: 'keys' }),
    tour: startTour,
  });
}

function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  );
  const present = regions.findIndex((region) => region.contains(document.activeElement));
  const innermost = regions.findLastIndex((region) => region.contains(document.activeElement));
  const start = step === 1 ? innermost : present;
  const next = regions[(start + step + regions.length) % regions.length] ?? regions[0];
  const first = next?.matches('[tabindex]')
    ? next
    : next?.querySelector<HTMLElement>('a[href], button, input, [tabindex="0"]');
  first?.focus();
}
