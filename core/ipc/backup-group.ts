// Contract for user data that leaves and comes back: backups, open files, and the copies that the program makes by itself.
import { z } from '../base/zod.ts';
import type { OpenCounts } from '../user-data/open-data.ts';
import type { ErasablePart } from '../user-data/user-event.ts';
import { call } from './contract-kind.ts';

const nothing = z.undefined();
const passphrase = z.string().max(1000);

/** The chosen file: an encrypted backup, whose head gives its date only, or an open file. */
export type ChosenFile =
  | { readonly kind: 'backup'; readonly name: string; readonly madeAt: string }
  | { readonly kind: 'open'; readonly name: string; readonly counts: OpenCounts };

/** A copy that the program made by itself, and how many things it holds of each part. */
export type CopyFacts = {
  readonly name: string;
  readonly madeAt: string;
  readonly counts: Partial<Readonly<Record<ErasablePart, number>>>;
};

/** The group `backup` of the contract. */
export const backupGroup = {
  /**
   * Saves everything as one encrypted file where the person chooses; its name, undefined when they changed their mind. Opens with the
   * passphrase of user data, or, where there is none, with this one. `passphrase-unfit`, `disk-full`, `disk-write-failed`.
   */
  save: call<string | undefined>()(z.strictObject({ passphrase: passphrase.optional() })),
  /** Saves notes, bookmarks and progress as an open file. `disk-full`, `disk-write-failed`. */
  saveOpen: call<string | undefined>()(nothing),
  /** Lets the person choose a file to bring back. `backup-invalid`, `backup-too-new`, `disk-read-failed`. */
  choose: call<ChosenFile | undefined>()(nothing),
  /** Adds what is in the chosen open file to user data. `vault-write-failed`. */
  add: call<void>()(nothing),
  /**
   * Puts the chosen backup in the place of user data, once the person agrees in a window of the system; whether they did. What was there
   * stays as a copy. `passphrase-wrong`, `recovery-key-wrong`, `backup-invalid`, `vault-write-failed`, `disk-full`, `disk-write-failed`.
   */
  restore: call<boolean>()(
    z.strictObject({
      secret: z.union([z.strictObject({ passphrase }), z.strictObject({ recoveryKey: z.string().max(200) })]),
    }),
  ),
  /** The copies, the newest first. */
  copies: call<readonly CopyFacts[]>()(nothing),
  /** Puts a copy in the place of user data, in the same way. */
  restoreCopy: call<boolean>()(z.string().max(20)),
} as const;
