// Contract for the program's own file picker, used where the system's dialog must not be used.
import { z } from '../base/zod.ts';
import { call, event } from './contract-kind.ts';

/** A question. Everything on the machine is named by tokens, which are valid until the question is answered. */
export type PickerQuestion = {
  readonly id: string;
  readonly kind: 'folder' | 'file' | 'files' | 'save';
  readonly title: string;
  /** Accepted files: lower-case extensions without the dot. Absent for all files. */
  readonly filter?: { readonly name: string; readonly extensions: readonly string[] };
  /** For `save`. */
  readonly suggestedName?: string;
};

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

/** The group `picker` of the contract. */
export const pickerGroup = {
  /** A question must be shown. */
  asked: event<PickerQuestion>(),
  /** The pending question, for a page that was loaded after it was asked. */
  waiting: call<PickerQuestion | undefined>()(z.undefined()),
  places: call<readonly PickerPlace[]>()(z.undefined()),
  /** `disk-read-failed`; `call-refused` for an invalid token. */
  open: call<PickerFolder>()(token),
  /** `disk-write-failed`, `folder-not-empty` if the name exists; returns the content of the new folder. */
  makeFolder: call<PickerFolder>()(z.strictObject({ folder: token, name })),
  /**
   * Answers the question with the tokens of the choice, or for `save` with the folder and the name in it. Neither means that the
   * person cancelled. `folder-not-empty` if the file exists and must not be replaced.
   */
  answer: call<void>()(
    z.strictObject({
      id: token,
      chosen: z.array(token).max(maxChosen),
      name: name.optional(),
      replaces: z.boolean(),
    }),
  ),
} as const;
