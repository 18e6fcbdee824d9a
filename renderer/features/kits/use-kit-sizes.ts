// How much room the kits take, read again whenever the kits change.
import { useEffect, useState } from 'react';
import type { KitSize } from '../../../core/library/installed-kit.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { kitSizes } from '../../data/services/kit-work-store.ts';

/** The sizes by the ids of the kits; empty until they are known. */
export function useKitSizes(): ReadonlyMap<string, KitSize> {
  const library = useLibraryStore((state) => state.ready);
  const [sizes, setSizes] = useState<ReadonlyMap<string, KitSize>>(new Map());
  useEffect(() => {
    let isWanted = library !== undefined;
    void kitSizes().then((found) => {
      if (isWanted && found.ok) setSizes(new Map(found.value.map((size) => [size.kitId, size])));
    });
    return () => {
      isWanted = false;
    };
  }, [library]);
  return sizes;
}
