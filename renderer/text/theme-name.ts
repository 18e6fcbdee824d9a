// Name of a resource's theme: translated for the themes the program knows, else as the kit writes it.
import { useTranslations } from 'use-intl';
import type { Messages } from './message-areas.ts';

type KnownTheme = keyof Messages['common']['themes'];

/** Names themes in the language of the interface. */
export function useThemeName(): (theme: string) => string {
  const t = useTranslations('common');
  return (theme) => {
    if (t.has(`themes.${theme as KnownTheme}`)) return t(`themes.${theme as KnownTheme}`);
    const words = theme.replace(/[-_]+/g, ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
