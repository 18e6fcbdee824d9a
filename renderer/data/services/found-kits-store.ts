// Kits on drives: what main saw last, and which notice about it is open.
import { useEffect } from 'react';
import { create } from 'zustand';
import { deservesNotice } from '../../../core/kit/found-order.ts';
import type { FoundKit } from '../../../core/library/installed-kit.ts';
import { host } from '../host/bridge.ts';

/** Kits on drives, the best first; undefined before anybody looked. */
export const useFoundKits = create<{ readonly found: readonly FoundKit[] | undefined }>(() => ({
  found: undefined,
}));

/** Follows what main sees. */
export function useFollowFoundKits(): void {
  useEffect(() => host.kits.foundChanged((found) => useFoundKits.setState({ found })), []);
}

/** Looks at the drives anew while a screen is open that shows them. */
export function useLookForKits(): void {
  useEffect(() => {
    void host.kits.found().then((found) => {
      if (found.ok) useFoundKits.setState({ found: found.value });
    });
  }, []);
}

/** The found kit a person should hear of; undefined when there is none, or they put it away. */
export function useKitToTell(): FoundKit | undefined {
  return useFoundKits(({ found }) => found?.find((kit) => deservesNotice(kit) && !kit.isDismissed));
}

/** Puts the notice about a kit away for good. */
export function putFoundAway(kit: FoundKit): void {
  void host.kits.putFoundAway(kit.candidate.token);
}
