// Decides what main and the page say to each other about corrections that leave this copy of the program.
import { correctionFields } from '../corrections/correction.ts';
import { z } from '../zod.ts';
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

/** The group `corrections` of the contract. Problems of all that write: `disk-full`, `disk-write-failed`, `key-invalid`, `disk-read-failed`. */
export const correctionsGroup = {
  /** Asks where to save, and writes; undefined when the person changed their mind. `call-refused` when none of them is there any more. */
  save: call<SavedCorrections | undefined>()(z.strictObject(chosen)),
  sticks: call<readonly CorrectionStick[]>()(z.undefined()),
  /** Writes into the folder `corrections` of a stick; replaces nothing. `stick-gone`. */
  saveOnStick: call<SavedCorrections>()(
    z.strictObject({ ...chosen, stick: z.string().regex(/^[0-9a-f]{32}$/) }),
  ),
} as const;
