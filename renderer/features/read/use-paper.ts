// Whether pages are dark: as the person chose for all documents, which may be to follow the program's theme.
import { useSyncExternalStore } from 'react';
import { saveSettings } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';

/** As printed, dark, or dark whenever the program is. */
export type PaperChoice = 'printed' | 'dark' | 'theme';

const darkLook = window.matchMedia('(prefers-color-scheme: dark)');

/** What was chosen, whether pages are dark now, and how to choose. */
export function usePaper(): {
  readonly paper: PaperChoice;
  readonly isDark: boolean;
  readonly choose: (paper: PaperChoice) => void;
} {
  const paper = useUserData(({ settings }) => settings.pages ?? 'printed');
  const theme = useUserData(({ settings }) => settings.theme);
  const isSystemDark = useSyncExternalStore(watchLook, () => darkLook.matches);
  const isProgramDark = theme === 'dark' || (theme === 'system' && isSystemDark);
  return {
    paper,
    isDark: paper === 'dark' || (paper === 'theme' && isProgramDark),
    choose: (pages) => void saveSettings({ pages }),
  };
}

function watchLook(onChange: () => void): () => void {
  darkLook.addEventListener('change', onChange);
  return () => darkLook.removeEventListener('change', onChange);
}
