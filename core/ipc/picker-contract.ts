// Contract between main and the page of the file picker. The page of the main window has none of these calls.
import type { Language } from '../base/language.ts';
import { z } from '../base/zod.ts';
import type { Settings } from '../user-data/events/settings.ts';
import { type Bridge, call, type Handlers } from './contract-kind.ts';

/** A question. Everything on the machine is named by tokens, which are valid until the question is answered. */
export type PickerQuestion = {
  readonly kind: 'folder' | 'file' | 'files' | 'save';
  readonly title: string;
  /** Accepted files: lower-case extensions without the dot. Absent for all files. */
  readonly filter?: { readonly name: string; readonly extensions: readonly string[] };
  /** For `save`. */
  readonly suggestedName?: string;
};

/** Look of the window: that of the main window, whose user data the picker cannot read. */
export type PickerLook = Pick<Settings, 'theme' | 'textSize' | 'contrast'> & { readonly language: Language };

/** Places to start from. */
export type PickerPlace = {
  readonly token: string;
  readonly kind: 'stick' | 'drive' | 'home' | 'computer';
  /** Name of a drive; other places are named by their kind. */
  readonly label: string;
  readonly freeBytes?: number;
  readonly isReadOnly?: boolean;
};

/** A folder or a file in a folder. */
export type PickerEntry = {
  readonly token: string;
  readonly kind: 'folder' | 'file';
  readonly name: string;
  /** Of a file. */
  readonly sizeBytes?: number;
  /** ISO 8601 time of the last change. */
  readonly changed?: string;
};

/** Content of a folder. */
export type PickerFolder = {
  readonly token: string;
  readonly name: string;
  /** Its parent folders, from the outermost place down. */
  readonly above: readonly { readonly token: string; readonly name: string }[];
  /** Folders and accepted files, unsorted, without hidden ones. */
  readonly entries: readonly PickerEntry[];
  /** Number of entries that are not listed. */
  readonly leftOut: number;
  readonly isWritable: boolean;
};

const token = z.string().regex(/^[0-9a-f]{32}$/);
/** The maximum name length on common file systems. */
const name = z.string().min(1).max(255);
const maxChosen = 500;

/** The calls of the page. They are answered for the window of the pending question only. */
const pickerGroup = {
  /** The question that the window was opened for. */
  question: call<{ readonly question: PickerQuestion; readonly look: PickerLook }>()(z.undefined()),
  places: call<readonly PickerPlace[]>()(z.undefined()),
  /** `disk-read-failed`; `call-refused` for an invalid token. */
  open: call<PickerFolder>()(token),
  /** `disk-write-failed`, `folder-not-empty` if the name exists; returns the content of the new folder. */
  makeFolder: call<PickerFolder>()(z.strictObject({ folder: token, name })),
  /**
   * Answers the question with the tokens of the choice, or for `save` with the folder and the name in it. No token means that the
   * person cancelled. False when there is a file that the person keeps: the question stays. `disk-write-failed` if the name is
   * that of a folder or link.
   */
  answer: call<boolean>()(z.strictObject({ chosen: z.array(token).max(maxChosen), name: name.optional() })),
  /** Hides every window and ends the program. */
  quickExit: call<void>()(z.undefined()),
} as const;

/** The contract of the picker's window. */
export const pickerContract = { picker: pickerGroup } as const;

/** What the page of the picker sees. */
export type PickerBridge = Bridge<typeof pickerContract>;
/** What main provides to it. */
export type PickerHandlers = Handlers<typeof pickerContract>;
