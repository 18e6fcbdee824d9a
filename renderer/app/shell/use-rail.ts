// State of the rail: words, icons, nothing, or words over the screen.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useCommands } from '../commands/commands.ts';
import { formatRoute, type Route } from '../routes/routes.ts';

/** `over` is above the screen until something is chosen. */
type RailShown = 'wide' | 'narrow' | 'hidden' | 'over';

const roomQueries = { wide: '(min-width: 1100px)', narrow: '(min-width: 761px)' } as const;
type Room = 'wide' | 'narrow' | 'hidden';

function roomNow(): Room {
  if (matchMedia(roomQueries.wide).matches) return 'wide';
  return matchMedia(roomQueries.narrow).matches ? 'narrow' : 'hidden';
}

function listenToRoom(listener: () => void): () => void {
  const lists = Object.values(roomQueries).map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
  };
}

/** The rail as it is shown now, and how to toggle it. A rail over the screen closes with Esc and when a screen opens. */
export function useRail(route: Route | undefined): {
  readonly shown: RailShown;
  readonly toggle: () => void;
} {
  const window = useSyncExternalStore(listenToRoom, roomNow);
  // Pages need the width more than words of the menu do.
  const room = window === 'wide' && route?.screen === 'read' ? 'narrow' : window;
  const [isToggled, setToggled] = useState(false);
  const address = route && formatRoute(route);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rail goes back to normal when room or address change
  useEffect(() => {
    if (room !== 'wide') setToggled(false);
  }, [room, address]);
  const shown = isToggled ? (room === 'wide' ? 'narrow' : 'over') : room;
  useCommands({ closeMenu: shown === 'over' ? () => setToggled(false) : undefined });
  return { shown, toggle: () => setToggled((before) => !before) };
}
