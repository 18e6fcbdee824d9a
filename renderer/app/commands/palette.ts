// What the search box offers beside finding: going to a screen, locking, switching, changing colours and language.
import { useTranslations } from 'use-intl';
import { languages } from '../../../core/base/language.ts';
import { switchPerson, useIsShared } from '../../data/session/people-store.ts';
import { lock, useCanLock } from '../../data/user-data/protection.ts';
import { saveSettings } from '../../data/user-data/settings.ts';
import { ownLanguageNames } from '../../text/locales.ts';
import { routeTable } from '../routes/route-table.ts';
import { navigate, type PlainScreen, type Screen } from '../routes/routes.ts';

/** One entry, by its name in the language of the interface. */
export type PaletteEntry = { readonly name: string; readonly run: () => void };

/** Screens that have a title. */
type TitledScreen = {
  [S in PlainScreen]: (typeof routeTable)[S] extends { readonly title: string } ? S : never;
}[PlainScreen];

const titled = (Object.keys(routeTable) as Screen[]).filter(
  (screen): screen is TitledScreen => 'title' in routeTable[screen],
);

/** The entries; the one that locks is there while there is a passphrase, the one that switches while there are several people. */
export function usePalette(): readonly PaletteEntry[] {
  const title = useTranslations();
  const t = useTranslations('search');
  const settings = useTranslations('settings');
  const passphrase = useTranslations('passphrase');
  const people = useTranslations('people');
  const isShared = useIsShared();
  const canLock = useCanLock();
  return [
    ...titled.map((screen) => ({
      name: title(routeTable[screen].title),
      run: () => navigate({ screen }),
    })),
    ...(canLock ? [{ name: passphrase('lockNow'), run: () => void lock() }] : []),
    ...(isShared ? [{ name: people('switch'), run: () => void switchPerson() }] : []),
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      name: t('setTheme', { theme: settings(`themes.${theme}`) }),
      run: () => void saveSettings({ theme }),
    })),
    ...languages.map((language) => ({
      name: t('setLanguage', { language: ownLanguageNames[language] }),
      run: () => void saveSettings({ language }),
    })),
  ];
}
