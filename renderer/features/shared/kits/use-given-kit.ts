// Show a kit file from the system as soon as no other job on kits runs.

import { useEffect, useState } from 'react';
import { useLibraryStore } from '../../../data/db/library-store.ts';
import { kitsService } from '../../../data/services/calls.ts';
import { useIsKitBusy } from '../../../data/services/kit-work-store.ts';
import { showGivenKit } from './show-kit.ts';

/** Shows kit files that come by double click, also one that came before the page did. */
export function useGivenKit(): void {
  const [isExpected, setExpected] = useState(true);
  const isWorking = useLibraryStore(({ phase }) => phase === 'starting' || phase === 'working');
  const isBusy = useIsKitBusy() || isWorking;
  useEffect(() => kitsService.given(() => setExpected(true)), []);
  useEffect(() => {
    if (!isExpected || isBusy) return;
    setExpected(false);
    void showGivenKit();
  }, [isExpected, isBusy]);
}
