// Pictures of screens in Help. `npm run screens -- --help-pictures` makes them; each is named after a task and a language.
import type { Language } from '../../../core/base/language.ts';
import type { TopicId } from './topics.ts';

const files: Readonly<Record<string, string>> = import.meta.glob('./pictures/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The address of the picture of a task, in English where there is none in the language; undefined where there is none at all. */
export function pictureOf(topic: TopicId, language: Language): string | undefined {
  return files[`./pictures/${topic}-${language}.webp`] ?? files[`./pictures/${topic}-en.webp`];
}
