// Hook for the names of the kits in use.
import { useMemo } from 'react';
import { useLibraryStore } from '../data/db/library-store.ts';
import { useLanguage } from '../data/user-data/settings.ts';
import { type KitName, kitNames } from './kit-names.ts';

/** Names the kits in use; others, and those before a library is ready, by their ids. */
export function useKitName(): (kitId: string) => KitName {
  const language = useLanguage();
  const parts = useLibraryStore((state) => state.ready?.parts);
  const names = useMemo(() => kitNames(parts ?? [], language), [parts, language]);
  return (kitId) => names.get(kitId) ?? { text: kitId, language };
}
