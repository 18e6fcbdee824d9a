// Types of the words that every language needs for printed documents and START-HERE.html.

import type { Country } from '../../base/country.ts';
import type { Language } from '../../base/language.ts';
import type { ResourceKind } from '../../kit/catalogue.ts';
import type { BoxKind } from '../../markdown/document.ts';

/** The words of one language. */
export type KitWords = {
  /** The language's own name. */
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly countries: Readonly<Record<Country, string>>;
  readonly kinds: Readonly<Record<ResourceKind, string>>;
  readonly kindsMany: Readonly<Record<ResourceKind, string>>;
  readonly boxes: Readonly<Record<BoxKind, string>>;
  readonly immediateDanger: string;
  readonly contents: string;
  /** Title of the slide that lists what comes. */
  readonly agenda: string;
  /** Title of the page after the slides that only the trainer needs. */
  readonly trainerNotes: string;
  readonly sources: string;
  readonly factsChecked: string;
  readonly factsConfirmed: string;
  /** Before the day on which facts were put together that nobody checked since. */
  readonly compiled: string;
  /** Before the date of the newest source of such facts. */
  readonly sourcesUpTo: string;
  /** Before the year of a given document. */
  readonly documentOf: string;
  /** Used instead of a check date if there is none. */
  readonly notChecked: string;
  readonly nextCheck: string;
  readonly issued: string;
  readonly publisher: string;
  readonly rights: string;
  readonly toBeReviewed: string;
  readonly undated: string;
  readonly start: StartWords;
};

/** Words of START-HERE.html. Each list of `steps` is a numbered list. */
type StartWords = {
  readonly version: string;
  readonly emergencyTitle: string;
  readonly emergencyNote: string;
  readonly openTitle: string;
  readonly openSteps: readonly string[];
  readonly openWithout: string;
  readonly documentsTitle: string;
  readonly pages: string;
  readonly minutes: string;
  readonly lessons: string;
  readonly contactsTitle: string;
  readonly contactsNote: string;
  /** Before the name of the language whose part lists them. */
  readonly contactsListedIn: string;
  /** How many contacts of a large directory are not on the page. */
  readonly moreContacts: (count: number) => string;
  readonly replacedBy: string;
  readonly openingHours: string;
  readonly checkTitle: string;
  readonly checkText: string;
  readonly checkFiles: string;
  readonly checkSignature: string;
  readonly checkKey: string;
};
