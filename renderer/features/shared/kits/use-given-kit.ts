// Decides when a kit file that the system handed over is shown: as soon as nothing else is being done with kits.
import { useEffect, useState } from 'react';
import { useLibraryStore } from '../../../data/db/library-store.ts';
import { host } from '../../../data/host/bridge.ts';
import { showGivenKit, useIsKitBusy } from './kit-work-store.ts';

/** Shows kit files that come by double click, also one that came before the page did. */
export function useGivenKit(): void {
  const [isExpected, setExpected] = useState(true);
  const isWorking = useLibraryStore(({ phase }) => phase === 'starting' || phase === 'working');
  const isBusy = useIsKitBusy() || isWorking;
  useEffect(() => host.kits.given(() => setExpected(true)), []);
  useEffect(() => {
    if (!isExpected || isBusy) return;
    setExpected(false);
    void showGivenKit();
  }, [isExpected, isBusy]);
}
