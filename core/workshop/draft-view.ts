// A draft as the page sees it: everything that a person edits, as far as the content folder is readable.

import type { Language } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';
import type { DraftContact } from '../contacts/draft-contact.ts';
import type { ResourceKind } from '../kit/catalogue.ts';
import type { DraftQuestion } from './draft-question.ts';
import type { DraftAbout, DraftFactName, DraftFacts } from './draft-facts.ts';

/** A draft in the list of drafts. `title` and `version` are absent if kit.yaml cannot be read. */
export type DraftSummary = {
  readonly draftId: string;
  readonly title?: DraftAbout['title'];
  readonly version?: string;
  /** ISO 8601 times. */
  readonly madeAt: string;
  readonly changedAt: string;
  /** The installed kit from which it was started. */
  readonly base?: DraftBase;
  /** Why it cannot be opened: made by a newer program, or an unreadable folder. Its files are unharmed. */
  readonly problem?: Problem;
};

/** The kit from which a draft was started. */
export type DraftBase = { readonly kitId: string; readonly version: string; readonly treeHash: string };

/** A lesson of a module. */
export type DraftLesson = { readonly id: string; readonly title: string; readonly file: string };

/** A question with its index in the file, by which the linter names it. */
export type PlacedQuestion = { readonly index: number; readonly question: DraftQuestion };

/**
 * The quiz of a module. `strange` counts entries without an id of their own or a kind. They stay in the file, and the linter reports them.
 * `isReadable` is false if the file is missing, no YAML, or no list of questions.
 */
export type DraftQuiz = {
  readonly file: string;
  readonly questions: readonly PlacedQuestion[];
  readonly strange: number;
  readonly isReadable: boolean;
};

/** A resource of a draft. */
export type DraftResource = {
  /** Identifies it in edits: the PDF, the Markdown file, or module.<language>.yaml of a module. */
  readonly file: string;
  readonly kind: ResourceKind;
  readonly format: 'pdf' | 'markdown' | 'module';
  /** Absent if neither the file name nor the kit shows it. */
  readonly language?: Language;
  /** Id in the kit, such as `r2.en`. */
  readonly id: string;
  /** Id of the work without language, such as `r2`. All translations share it, and links use it. */
  readonly work: string;
  /** File of the original if this is a translation. */
  readonly original?: string;
  readonly order?: number;
  readonly facts: DraftFacts;
  /** Fields that nobody wrote, derived from the file name and the kit. */
  readonly assumed: readonly DraftFactName[];
  readonly sizeBytes: number;
  /** Of a PDF, once it was inspected. */
  readonly pages?: number;
  readonly lessons?: readonly DraftLesson[];
  readonly quiz?: DraftQuiz;
};

/** A figure. `usedIn` are the texts that show it. */
export type DraftMedia = {
  readonly file: string;
  readonly sizeBytes: number;
  readonly usedIn: readonly string[];
};

/** A recalled number: it was wrong up to version `to`, and older copies will say so. */
export type DraftRecall = {
  readonly id: string;
  readonly contact: string;
  readonly number: string;
  readonly instead?: string;
  readonly to: string;
};

/** A draft on the disk. */
export type DraftView = {
  readonly draftId: string;
  /** ISO 8601 times. */
  readonly madeAt: string;
  readonly changedAt: string;
  readonly base?: DraftBase;
  readonly about: DraftAbout;
  /** By kind, in the order of the kit. */
  readonly resources: readonly DraftResource[];
  readonly contacts: readonly DraftContact[];
  /** Invalid entries of contacts.yaml. They stay in the file, and the linter reports them. */
  readonly strangeContacts: number;
  readonly terms: number;
  /** Recalled numbers; absent when there are none. */
  readonly recalls?: readonly DraftRecall[];
  readonly media: readonly DraftMedia[];
  /** Files that no rule covers. They stay in the folder and do not become part of the kit. */
  readonly otherFiles: readonly string[];
};

/** Findings of the linter, the same as on the command line. Empty means that a kit can be made. */
export type DraftCheck = {
  readonly problems: readonly DraftProblem[];
  /** Ids of contacts that wait for a check and do not become part of the kit. */
  readonly heldBackContacts: readonly string[];
};

/** A problem with its location, so that the page can link to it. */
export type DraftProblem = {
  readonly problem: Problem;
  /** Path in the content folder. */
  readonly file: string;
  /** Dotted path of a field, such as `contacts.3.phones.0.number`; empty if it concerns the file. */
  readonly field: string;
  /** Counts from 1, in the whole file. */
  readonly line?: number;
  /** The message without file and line. */
  readonly reason: string;
  /** The id of the contact concerned. */
  readonly contact?: string;
};

/** Result of an edit. */
export type DraftAnswer = { readonly draft: DraftView; readonly check: DraftCheck };
