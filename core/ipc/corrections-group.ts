// Contract for corrections that leave this copy of the program.

import { z } from '../base/zod.ts';
import { maxCodeLength } from '../corrections/code-text.ts';
import { type Correction, correctionFields } from '../corrections/correction.ts';
import { call } from './contract-kind.ts';

/** Corrections by id: the person's own, which are signed now, and those received from others, which do not change. */
const chosen = {
  own: z.array(correctionFields.id).max(1000),
  received: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(1000),
};

/** A written file of corrections, and the key of this copy that identifies it. */
export type SavedCorrections = { readonly name: string; readonly keyId: string };

/** A stick to which corrections can be written. */
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
/** Source of a code: a correction of the person, or one that was received. */
export type CodeOf = z.infer<typeof codeOf>;

/** A correction from a code with a valid signature; `text` is the sealed correction. */
type ReadCorrection = {
  readonly text: string;
  readonly correction: Correction;
  readonly keyId: string;
};

/**
 * The group `corrections` of the contract. All writing calls may fail with `disk-full`, `disk-write-failed`, `key-invalid`,
 * `disk-read-failed`.
 */
export const correctionsGroup = {
  /** Asks where to save, and writes; undefined if the person cancelled. `call-refused` if none of them exists any more. */
  save: call<SavedCorrections | undefined>()(z.strictObject(chosen)),
  sticks: call<readonly CorrectionStick[]>()(z.undefined()),
  /** Writes into the folder `corrections` of a stick and never replaces a file. `stick-gone`. */
  saveOnStick: call<SavedCorrections>()(
    z.strictObject({ ...chosen, stick: z.string().regex(/^[0-9a-f]{32}$/) }),
  ),
  /** The text of a QR code for another screen. `call-refused` if it no longer exists. */
  code: call<string>()(codeOf),
  /** Reads the text of such a code and stores nothing. `correction-invalid`. */
  readCode: call<ReadCorrection>()(z.string().max(maxCodeLength)),
  /** Grants camera permission before the page asks Chromium for it, and revokes it afterwards. Only for the screen that scans codes. */
  camera: call<void>()(z.boolean()),
} as const;
