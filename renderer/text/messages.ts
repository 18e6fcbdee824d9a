// Loads the sentences of a language when it is chosen.
import type { Language } from '../../core/base/language.ts';
import type { Messages } from './message-areas.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: string;
    Messages: Messages;
  }
}

const loaders: Readonly<Record<Language, () => Promise<{ readonly files: Record<string, unknown> }>>> = {
  en: () => import('./english.ts'),
  el: () => import('./greek.ts'),
  it: () => import('./italian.ts'),
  pt: () => import('./portuguese.ts'),
};

/** Loads the sentences of a language: those of `answer-sheet.json` are in the area `answerSheet`. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { files } = await loaders[language]();
  const areas = Object.entries(files).map(([path, sentences]) => [areaOf(path), sentences]);
  return Object.fromEntries(areas) as Messages;
}

function areaOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  return name.replace(/-(.)/g, (_, initial: string) => initial.toUpperCase());
}
