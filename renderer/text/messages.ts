// Decides how the sentences of a language are found: typed by the English ones, loaded when the language is chosen.
import type { Language } from '../../core/base/language.ts';
import type { ProblemCode } from '../../core/base/problem.ts';
import type { Messages } from './english.ts';

/** The sentences of a problem: what happened and to which file, what was kept, what to do. */
export type ProblemSentences = { readonly what: string; readonly kept: string; readonly todo: string };

declare module 'use-intl' {
  interface AppConfig {
    Locale: string;
    Messages: Messages;
  }
}

/** Every problem code has its sentences; a new code without them breaks the build here. */
export type CoversEveryProblem =
  Messages['problems'] extends Record<ProblemCode, ProblemSentences> ? true : never;
const coversEveryProblem: CoversEveryProblem = true;

/** Loads the sentences of a language. */
export async function loadMessages(language: Language): Promise<Messages> {
  void coversEveryProblem;
  switch (language) {
    case 'en':
      return (await import('./english.ts')).messages;
    case 'el':
      return (await import('./greek.ts')).messages;
    case 'it':
      return (await import('./italian.ts')).messages;
    case 'pt':
      return (await import('./portuguese.ts')).messages;
  }
}
