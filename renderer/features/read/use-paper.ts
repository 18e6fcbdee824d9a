// Whether pages are dark: like the program, unless the person chose otherwise for all documents.
import { useSyncExternalStore } from 'react';
import { saveSettings } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';

const darkLook = window.matchMedia('(prefers-color-scheme: dark)');

/** Whether pages are dark now, and how to change it. What the theme gives anyway is not stored: then pages follow it again. */
export function usePaper(): { readonly isDark: boolean; readonly setDark: (isDark: boolean) => void } {
  const paper = useUserData(({ settings }) => settings.pages ?? 'theme');
  const theme = useUserData(({ settings }) => settings.theme);
  const isSystemDark = useSyncExternalStore(watchLook, () => darkLook.matches);
  const isProgramDark = theme === 'dark' || (theme === 'system' && isSystemDark);
  return {
    isDark: paper === 'dark' || (paper === 'theme' && isProgramDark),
    setDark: (isDark) =>
      void saveSettings({ pages: isDark === isProgramDark ? 'theme' : isDark ? 'dark' : 'printed' }),
  };
}

function watchLook(onChange: () => void): () => void {
  darkLook.addEventListener('change', onChange);
  return () => darkLook.removeEventListener('change', onChange);
}
