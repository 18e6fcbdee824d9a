// Language, country and look in force: the person's choice, else the one being made, else a good guess.
import { create } from 'zustand';
import type { Country } from '../../../core/base/country.ts';
import type { Language } from '../../../core/base/language.ts';
import { guessLanguage } from '../../../core/kit/guess-language.ts';
import type { Settings } from '../../../core/user-data/events/settings.ts';
import { appendEvent, userDataNow, useUserData } from './user-data-store.ts';

type Draft = { readonly language?: Language; readonly country?: Country };

const countryOfLanguage: Readonly<Record<Language, Country>> = { en: 'EU', el: 'GR', it: 'IT', pt: 'PT' };
const countryOfRegion: Readonly<Record<string, Country>> = { GR: 'GR', CY: 'CY', IT: 'IT', PT: 'PT' };

/** What is chosen on the card of the first run before it is confirmed. */
const useDraftStore = create<Draft>(() => ({}));

/** Chooses language or country for the time being, until `saveSettings`. */
export function draftSettings(draft: Draft): void {
  useDraftStore.setState(draft);
}

/** Stores settings. */
export async function saveSettings(settings: Partial<Settings>): Promise<void> {
  await appendEvent({ kind: 'settings-changed', version: 1, settings });
}

/** Whether the two questions of the first run were answered. */
export function useIsFirstRunDone(): boolean {
  return useUserData(({ settings }) => settings.language !== undefined && settings.country !== undefined);
}

/** Language of the interface. */
export function useLanguage(): Language {
  const chosen = useUserData(({ settings }) => settings.language);
  const drafted = useDraftStore(({ language }) => language);
  return chosen ?? drafted ?? guessLanguage(navigator.languages);
}

/** Language of the interface, read once. */
export function currentLanguage(): Language {
  return (
    userDataNow().settings.language ?? useDraftStore.getState().language ?? guessLanguage(navigator.languages)
  );
}

/** Country whose emergency numbers are shown; EU for every other country of the Union. */
export function useCountry(): Country {
  const language = useLanguage();
  const chosen = useUserData(({ settings }) => settings.country);
  const drafted = useDraftStore(({ country }) => country);
  return chosen ?? drafted ?? guessCountry(navigator.languages, language);
}

/** Whether a search also looks for terms in the other languages; on until the person turns it off. */
export function useIsTranslationSearched(): boolean {
  return useUserData(({ settings }) => settings.isTranslationSearched ?? true);
}

/** Whether selected words are copied with their source; on until the person turns it off. */
export function useIsSourceCopied(): boolean {
  return useUserData(({ settings }) => settings.isSourceCopied ?? true);
}

/** The same, read once. */
export function isSourceCopiedNow(): boolean {
  return userDataNow().settings.isSourceCopied ?? true;
}

/** The country a computer's region names, else the one where most people speak the language. */
function guessCountry(tags: readonly string[], language: Language): Country {
  for (const tag of tags) {
    const country = countryOfRegion[tag.split('-').at(-1) ?? ''];
    if (country) return country;
  }
  return countryOfLanguage[language];
}
