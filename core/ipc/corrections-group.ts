// Decides what main and the page say to each other about corrections that leave this copy of the program.

import { z } from '../base/zod.ts';
import { maxCodeLength } from '../corrections/code-text.ts';
import { type Correction, correctionFields } from '../corrections/correction.ts';
import { call } from './contract-kind.ts';

/** Corrections of own data by id: the person's own, which are signed now, and those that others handed over, which stay as they are. */
const chosen = {
  own: z.array(correctionFields.id).max(1000),
  received: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(1000),
};

/** A file of corrections that was written, and the key of this copy, by which it can be known. */
export type SavedCorrections = { readonly name: string; readonly keyId: string };

/** A stick on which corrections can be put. */
export type CorrectionStick = {
  readonly token: string;
  readonly name: string;
  readonly isReadOnly: boolean;
};

const receivedId = z.string().regex(/^[0-9a-f]{32}$/);
const codeOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own'), id: correctionFields.id }),
  z.strictObject({ kind: z.literal('received'), id: receivedId }),
]);
/** What a code is made of: a correction of the person, or something that was handed over. */
export type CodeOf = z.infer<typeof codeOf>;

/** A correction that was read from a code, its signature right; `text` is the sealed correction. */
export type ReadCorrection = {
  readonly text: string;
  readonly correction: Correction;
  readonly keyId: string;
};

/** The group `corrections` of the contract. Problems of all that write: `disk-full`, `disk-write-failed`, `key-invalid`, `disk-read-failed`. */
export const correctionsGroup = {
  /** Asks where to save, and writes; undefined when the person changed their mind. `call-refused` when none of them is there any more. */
  save: call<SavedCorrections | undefined>()(z.strictObject(chosen)),
  sticks: call<readonly CorrectionStick[]>()(z.undefined()),
  /** Writes into the folder `corrections` of a stick; replaces nothing. `stick-gone`. */
  saveOnStick: call<SavedCorrections>()(
    z.strictObject({ ...chosen, stick: z.string().regex(/^[0-9a-f]{32}$/) }),
  ),
  /** The text of a QR code for another screen. `call-refused` when it is not there any more. */
  code: call<string>()(codeOf),
  /** Reads the text of such a code; keeps nothing. `correction-invalid`. */
  readCode: call<ReadCorrection>()(z.string().max(maxCodeLength)),
  /** Opens the gate to the camera before the page asks Chromium for it, and closes it after. It opens for the screen that reads codes only. */
  camera: call<void>()(z.boolean()),
} as const;
