// Decides what main and the page say to each other about the program's own choosing of folders and files, where the system's dialog must not be used.
import { z } from '../base/zod.ts';
import { call, event } from './contract-kind.ts';

/** What is asked for. Everything on the machine is named by tokens, which hold until the question is answered. */
export type PickerQuestion = {
  readonly id: string;
  readonly kind: 'folder' | 'file' | 'files' | 'save';
  readonly title: string;
  /** Which files fit; lower-case endings without the dot. Absent when all do. */
  readonly filter?: { readonly name: string; readonly extensions: readonly string[] };
  /** For `save`. */
  readonly suggestedName?: string;
};

/** Where one can begin to look. */
export type PickerPlace = {
  readonly token: string;
  readonly kind: 'stick' | 'drive' | 'home' | 'computer';
  /** Of a drive; the others are called by their kind. */
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
  /** ISO 8601; when it was last changed. */
  readonly changed?: string;
};

/** A folder from the inside. */
export type PickerFolder = {
  readonly token: string;
  readonly name: string;
  /** The folders above it, from the outermost place in. */
  readonly above: readonly { readonly token: string; readonly name: string }[];
  /** Folders and fitting files, unsorted; hidden ones are left out. */
  readonly entries: readonly PickerEntry[];
  /** How many more there are than are named. */
  readonly leftOut: number;
  readonly isWritable: boolean;
};

const token = z.string().regex(/^[0-9a-f]{32}$/);
/** The longest name that common file systems take. */
const name = z.string().min(1).max(255);
const maxChosen = 500;

/** The group `picker` of the contract. */
export const pickerGroup = {
  /** There is a question to be shown. */
  asked: event<PickerQuestion>(),
  /** The question that waits, for a page that came up after it was asked. */
  waiting: call<PickerQuestion | undefined>()(z.undefined()),
  places: call<readonly PickerPlace[]>()(z.undefined()),
  /** `disk-read-failed`; `call-refused` for a token that does not hold. */
  open: call<PickerFolder>()(token),
  /** `disk-write-failed`, `folder-not-empty` when there is something of that name; the folder from the inside. */
  makeFolder: call<PickerFolder>()(z.strictObject({ folder: token, name })),
  /**
   * Answers the question: with tokens of what was chosen, or for `save` with the folder and the name in it; with neither when the
   * person changed their mind. `folder-not-empty` when a file of that name is there and may not be replaced.
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
