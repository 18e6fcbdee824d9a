// Decides what the page sees of a draft: everything a person decides about, read out of the content folder as far as it can be read.

import type { Language } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';
import type { DraftContact } from '../contacts/draft-contact.ts';
import type { ResourceKind } from '../kit/catalogue.ts';
import type { DraftAbout, DraftFactName, DraftFacts } from './draft-facts.ts';

/** A draft in the list of drafts. `title` and `version` are absent when kit.yaml cannot be read. */
export type DraftSummary = {
  readonly draftId: string;
  readonly title?: DraftAbout['title'];
  readonly version?: string;
  /** ISO 8601 times. */
  readonly madeAt: string;
  readonly changedAt: string;
  /** The installed kit it was begun from. */
  readonly base?: DraftBase;
  /** Why it cannot be opened: made by a newer program, or a folder that cannot be read. Its files are all there. */
  readonly problem?: Problem;
};

/** The kit a draft was begun from. */
export type DraftBase = { readonly kitId: string; readonly version: string; readonly treeHash: string };

/** A lesson of a module. */
export type DraftLesson = { readonly id: string; readonly title: string; readonly file: string };

/** A resource of a draft. */
export type DraftResource = {
  /** Names it in edits: the PDF, the Markdown file, or module.<language>.yaml of a module. */
  readonly file: string;
  readonly kind: ResourceKind;
  readonly format: 'pdf' | 'markdown' | 'module';
  /** Absent while neither the file's name nor the kit tells. */
  readonly language?: Language;
  /** Id in the kit, such as `r2.en`. */
  readonly id: string;
  /** Id of the work without language, such as `r2`; all translations share it, and links lead to it. */
  readonly work: string;
  /** File of the original when this is a translation. */
  readonly original?: string;
  readonly order?: number;
  readonly facts: DraftFacts;
  /** Fields nobody wrote down, which were taken from the file's name and the kit. */
  readonly assumed: readonly DraftFactName[];
  readonly sizeBytes: number;
  /** Of a PDF, once it was looked into. */
  readonly pages?: number;
  readonly lessons?: readonly DraftLesson[];
  /** File of the quiz and the number of its questions. */
  readonly quiz?: { readonly file: string; readonly questions: number };
};

/** A figure. `usedIn` are the texts that show it. */
export type DraftMedia = {
  readonly file: string;
  readonly sizeBytes: number;
  readonly usedIn: readonly string[];
};

/** A draft as it lies on the disk. */
export type DraftView = {
  readonly draftId: string;
  /** ISO 8601 times. */
  readonly madeAt: string;
  readonly changedAt: string;
  readonly base?: DraftBase;
  readonly about: DraftAbout;
  /** By kind, in the order the kit will have. */
  readonly resources: readonly DraftResource[];
  readonly contacts: readonly DraftContact[];
  /** Entries of contacts.yaml that are no contacts at all; they stay in the file, and the linter names them. */
  readonly strangeContacts: number;
  readonly terms: number;
  readonly media: readonly DraftMedia[];
  /** Files that no rule speaks of; they stay in the folder and out of the kit. */
  readonly otherFiles: readonly string[];
};

/** What the linter says: the same as on the command line, all of it at once. Empty means that a kit can be made. */
export type DraftCheck = {
  readonly problems: readonly DraftProblem[];
  /** Ids of contacts that wait for a check and stay out of the kit. */
  readonly heldBackContacts: readonly string[];
};

/** A problem with where it stands, so that the page can lead there. */
export type DraftProblem = {
  readonly problem: Problem;
  /** Path in the content folder. */
  readonly file: string;
  /** Dotted path of a field, such as `contacts.3.phones.0.number`; empty when it concerns the file. */
  readonly field: string;
  /** Counts from 1, in the whole file. */
  readonly line?: number;
  /** The sentence without file and line. */
  readonly reason: string;
  /** The contact it concerns, by id. */
  readonly contact?: string;
};

/** What an edit answers. */
export type DraftAnswer = { readonly draft: DraftView; readonly check: DraftCheck };
