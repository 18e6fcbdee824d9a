// The interface of a vault, which stores user data: main/disk has one in files, memory-vault.ts one in memory.
import type { Language } from '../base/language.ts';
import type { Result } from '../base/result.ts';
import type { UserData } from './user-data.ts';
import type { UserEvent } from './user-event.ts';

/** What opening found and put right. All zero and empty when the last session ended well. */
export type VaultReport = {
  /** Stretches of bytes that were no valid records; what they held is lost, everything around them is kept. */
  readonly damagedRecords: number;
  readonly damagedBytes: number;
  /** Names inside the vault folder under which the damaged bytes were kept aside. */
  readonly damagedFiles: readonly string[];
  /** Bytes of a last record whose writing was cut off; it was never reported as saved. */
  readonly tornBytes: number;
  /** Events known to be lost: their numbers are missing, or the journal holds fewer than it had when it was last written. */
  readonly missingEvents: number;
  /** Whether the journal in use was missing or empty and nothing said how much it had held. */
  readonly isJournalMissing: boolean;
  /** Whether the folder held no trace of a vault, as before the first start. */
  readonly wasEmpty: boolean;
  /** Events of a newer program that are kept but not understood. */
  readonly newerEvents: number;
  /** Whether the file that names the journal in use had to be rebuilt. */
  readonly wasPointerDamaged: boolean;
  /** Whether the last session left its lock behind. */
  readonly wasLockStale: boolean;
  /** Whether the folder can only be read; every append then fails. */
  readonly isReadOnly: boolean;
  /** Why: the disk is full, or the system refuses. */
  readonly readOnlyReason?: 'full' | 'refused';
};

/**
 * A change of user data: the event with the next sequence number. Without an event the vault was read again; read the snapshot again, too.
 */
export type VaultChange = { readonly sequence: number; readonly event?: UserEvent };

/** Opens a vault: the passphrase, or the recovery key that was printed when the passphrase was set. */
export type VaultSecret = { readonly passphrase: string } | { readonly recoveryKey: string };

/** `none`: without a passphrase. `locked`: encrypted, and nothing can be read or stored. `open`: encrypted and in use. */
export type VaultProtection = 'none' | 'locked' | 'open';

/**
 * The passphrase of a vault. Problems of every call: `passphrase-wrong` or `recovery-key-wrong`; `vault-write-failed`,
 * and then all is as before. `vault-keys-damaged` when the passphrase is right, and what it opens is not as it was written.
 */
export type VaultLock = {
  /** Whether a passphrase can be set: what is only in memory cannot be encrypted. */
  readonly canProtect: boolean;
  protection(): VaultProtection;
  /** Language of the screen that unlocks a locked vault. */
  language(): Language | undefined;
  /** Opens a locked vault; then the snapshot is read again. Also `vault-too-new`, `disk-read-failed`. */
  unlock(secret: VaultSecret): Promise<Result<void>>;
  /** Stores what is under way, forgets the key and all data. Changes nothing without a passphrase. */
  lock(): Promise<void>;
  /** Encrypts everything under a passphrase; answers with the recovery key. `passphrase-unfit`. */
  protect(passphrase: string): Promise<Result<string>>;
  /** Sets another passphrase without writing the data anew. `passphrase-unfit`. */
  changePassphrase(secret: VaultSecret, next: string): Promise<Result<void>>;
  /** Makes another recovery key; the one before opens nothing any more. */
  renewRecoveryKey(passphrase: string): Promise<Result<string>>;
  /** Writes everything readable again and removes the passphrase. */
  unprotect(passphrase: string): Promise<Result<void>>;
};

/** A copy that the program made by itself. */
export type VaultCopy = { readonly name: string; readonly madeAt: string; readonly data: UserData };

/** The rolling copies of a vault. */
export type VaultCopies = {
  /** Those that can be read, the newest first; none while locked. */
  list(): Promise<readonly VaultCopy[]>;
  /** Makes one now, before something that changes much. `disk-full`, `disk-write-failed`. */
  make(): Promise<Result<void>>;
};

/** Keeps user data. */
export type Vault = {
  readonly access: VaultLock;
  /** User data as it is safely stored. */
  snapshot(): UserData;
  /**
   * Stores an event and returns the data after it, once it would survive a power cut. Events are stored in the order of the calls.
   * If one cannot be stored, those that wait behind it fail too, so that none overtakes it. An event that removes something
   * answers only when its traces are gone from the file. Fails with `vault-write-failed`; the data is then as before, and a retry
   * is allowed. Fails with `passphrase-needed` while the vault is locked. Throws on an event that does not fit its schema or after close, because that is a bug.
   */
  append(event: UserEvent): Promise<Result<UserData>>;
  /**
   * Puts other data in the place of all there is, in one step. Its numbers go on from those of the data before. Listeners get a change
   * without an event. Problems as of `append`.
   */
  replace(data: UserData): Promise<Result<UserData>>;
  readonly copies: VaultCopies;
  /** Calls back after every change, in order, before the append that made it answers. Gives back how to stop. */
  onChange(listener: (change: VaultChange) => void): () => void;
  readonly report: VaultReport;
  /** Waits for what is under way, drops what is superseded, and lets another opener in. */
  close(): Promise<void>;
};

/** The report of a vault in which all was well. */
export const cleanReport: VaultReport = {
  damagedRecords: 0,
  damagedBytes: 0,
  damagedFiles: [],
  tornBytes: 0,
  missingEvents: 0,
  isJournalMissing: false,
  wasEmpty: true,
  newerEvents: 0,
  wasPointerDamaged: false,
  wasLockStale: false,
  isReadOnly: false,
};
