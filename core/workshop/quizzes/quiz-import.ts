// Preview of a quiz from a file before it becomes part of a draft.
import type { DraftQuestion } from '../draft-question.ts';

/** Why something in a file did not become a question. */
export type NotReadReason =
  /** A group of questions; a quiz of a kit has none. */
  | 'category'
  /** A text without an answer. */
  | 'description'
  /** An answer in the person's own words, which no program can mark. */
  | 'essay'
  /** Braces that are not closed, or more than one pair. */
  | 'braces'
  /** An answer that is partly right, or shares that differ. */
  | 'weights'
  /** A number with a range or a tolerance. */
  | 'tolerance'
  /** An asterisk that stands for any letters. */
  | 'wildcard'
  /** Several texts for several typed answers; a question has one. */
  | 'feedback'
  /** Formatting, pictures or links inside of a question. */
  | 'formatting'
  /** A right side without a left one. */
  | 'distractor'
  /** A list of answers in which none or too many are right. */
  | 'right'
  /** Longer than any question may be. */
  | 'too-long'
  /** A column that is not known. */
  | 'column'
  /** A kind that is not known, or none. */
  | 'kind'
  /** Cells or lines that do not go with the kind of the question. */
  | 'mixed'
  /** A cell that must say yes or no, or a number. */
  | 'cell'
  /** A line that means nothing here. */
  | 'line';

/** Something that did not become a question. */
export type NotRead = {
  /** Counts from 1; in a table the row as in a spreadsheet, where the header is row 1. */
  readonly line: number;
  /** Its beginning, as it stands in the file. */
  readonly text: string;
  readonly reason: NotReadReason;
};

/** Questions that were read, and what was not. */
export type ReadQuestions = {
  readonly questions: readonly DraftQuestion[];
  readonly notRead: readonly NotRead[];
};

/** Formats that are read. */
export type QuizForm = 'gift' | 'csv' | 'markdown';

/** Why nothing of a file could be read. */
export type QuizFault = 'empty' | 'not-text' | 'too-large' | 'read-failed' | 'quote-open' | 'no-known-column';

/** What a file holds. Nothing was written. */
export type QuizImport = ReadQuestions & {
  readonly name: string;
  readonly form: QuizForm;
  readonly fault?: QuizFault;
};

/** Formats that are written. */
export const quizForms = ['gift', 'csv'] as const;
/** One of them. */
export type WrittenQuizForm = (typeof quizForms)[number];

/** Where a quiz was saved; undefined if the person cancelled. `leftOut` are prompts of questions that are not in it. */
export type SavedQuiz = { readonly name: string; readonly leftOut: readonly string[] } | undefined;

/** At most so many letters of a line are shown. */
const shownLength = 120;

/** The beginning of something that was not read, in one line. */
export function notRead(line: number, text: string, reason: NotReadReason): NotRead {
  return { line, text: text.replace(/\s+/g, ' ').trim().slice(0, shownLength), reason };
}
