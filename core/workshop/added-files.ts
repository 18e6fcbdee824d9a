// Decides what the page is told of files that were given to a draft.
import type { DraftAnswer } from './draft-view.ts';

/** Why a file was not taken. */
export type NotTakenReason =
  /** Not a sort of file a kit can hold; `.docx` and its like should be saved as PDF first. */
  | 'sort-unknown'
  /** Called a PDF, picture or text, but is none. */
  | 'not-what-it-says'
  /** The same bytes lie in the draft already (`as`). */
  | 'same-file'
  | 'empty'
  | 'too-large'
  /** A text that is not UTF-8. */
  | 'text-not-utf8'
  /** An SVG that runs or loads something. */
  | 'svg-active'
  /** A PDF that cannot be opened: damaged, or protected with a password. */
  | 'pdf-damaged'
  | 'pdf-locked'
  | 'pdf-no-pages'
  | 'read-failed'
  /** It lies nowhere on this machine (dragged out of another program), or is a folder. */
  | 'no-file';

/** How the language of a document came to be known; `nothing` means that it was not, and the person must say. */
export type LanguageGuess = 'given' | 'name' | 'declared' | 'text' | 'nothing';

/** A file that lies in the draft now. */
export type AddedFile = {
  /** As it was called. */
  readonly name: string;
  /** Its path in the content folder. */
  readonly file: string;
  readonly languageFrom?: LanguageGuess;
};

/** A file that was not taken. `as` is the file of the draft that is the same. */
export type NotTaken = { readonly name: string; readonly reason: NotTakenReason; readonly as?: string };

/** What came of adding files; when it was stopped, those that were whole are in the draft. */
export type AddedFiles = DraftAnswer & {
  readonly added: readonly AddedFile[];
  readonly notTaken: readonly NotTaken[];
  readonly isStopped: boolean;
};
