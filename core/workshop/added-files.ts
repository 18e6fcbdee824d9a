// Result of adding files to a draft.
import type { DraftAnswer } from './draft-view.ts';

/** Why a file was refused. */
export type NotTakenReason =
  /** A file type that a kit cannot contain; `.docx` and similar files should be saved as PDF first. */
  | 'sort-unknown'
  /** The extension says PDF, picture or text, but the content is none. */
  | 'not-what-it-says'
  /** The draft already contains the same bytes (`as`). */
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
  /** It has no path on this machine (dragged from another program), or is a folder. */
  | 'no-file';

/** How the language of a document was detected; `nothing` means unknown, so that the person must choose it. */
export type LanguageGuess = 'given' | 'name' | 'declared' | 'text' | 'nothing';

/** A file that was added to the draft. */
export type AddedFile = {
  /** Its original name. */
  readonly name: string;
  /** Its path in the content folder. */
  readonly file: string;
  readonly languageFrom?: LanguageGuess;
};

/** A file that was refused. `as` is the equal file of the draft. */
export type NotTaken = { readonly name: string; readonly reason: NotTakenReason; readonly as?: string };

/** Result of adding files. After a stop it contains the files that were complete. */
export type AddedFiles = DraftAnswer & {
  readonly added: readonly AddedFile[];
  readonly notTaken: readonly NotTaken[];
  readonly isStopped: boolean;
};
