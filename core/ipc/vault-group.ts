// Contract for user data: reading, changing, and the passphrase that encrypts it.
import type { Language } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';
import { z } from '../base/zod.ts';
import { keyIdSchema } from '../user-data/events/accepted-key.ts';
import type { UserData } from '../user-data/user-data.ts';
import { erasablePartSchema, userEventSchema } from '../user-data/user-event.ts';
import type { VaultChange, VaultProtection } from '../user-data/vault.ts';
import { call, event } from './contract-kind.ts';

const numberedEventSchema = z.strictObject({
  /** Names the page since it was loaded. */
  page: z.uuid(),
  /** Place of the event among those of this page, from 1 on, without gaps. */
  number: z.int().min(1),
  event: userEventSchema,
});
/** An event with its place in the order of the page it comes from. */
export type NumberedEvent = z.infer<typeof numberedEventSchema>;

const nothing = z.undefined();
/** Long enough for every passphrase, and not endless. */
const passphrase = z.string().max(1000);
const secret = z.union([
  z.strictObject({ passphrase }),
  z.strictObject({ recoveryKey: z.string().max(200) }),
]);

/** Whether user data is encrypted, and whether it can be: what a session only holds in memory cannot. */
export type ProtectionFacts = {
  readonly protection: VaultProtection;
  readonly canProtect: boolean;
  /** Language of the screen that unlocks user data. */
  readonly language?: Language;
};

/** The group `vault` of the contract. */
export const vaultGroup = {
  snapshot: call<UserData>()(nothing),
  /** Why user data is not kept in this session, or what was lost when it was opened; undefined when all is well. */
  problem: call<Problem | undefined>()(nothing),
  /**
   * Stores an event; the one before it in the page's order must be stored by then. Answered again, it is not stored twice.
   * `passphrase-needed` while locked.
   */
  append: call<void>()(numberedEventSchema),
  /**
   * Erases parts of user data once the person agrees in a window of the system; whether they did. `vault-write-failed` as `append`;
   * `call-refused` while another such question is open.
   */
  erase: call<boolean>()(z.array(erasablePartSchema).min(1)),
  /**
   * Erases user data, drafts, keys, the register of sticks and settings once the person agrees in such a window; also while locked. Then the
   * program starts again, empty. `disk-write-failed`, `call-refused` as `erase`, and where nothing is kept.
   */
  eraseEverything: call<boolean>()(nothing),
  /** Takes back the acceptance of a key, in the same way. `call-refused` for a key that is not accepted. */
  withdrawKey: call<boolean>()(keyIdSchema),
  /** User data changed by one event. Whoever misses a number, or gets none with an event, asks for the snapshot again. */
  changed: event<VaultChange>(),
  protection: call<ProtectionFacts>()(nothing),
  /** Opens locked user data; then the page reads it. `passphrase-wrong`, `recovery-key-wrong`, `vault-keys-damaged`. */
  unlock: call<void>()(secret),
  /** Locking is due by itself: the page stores what is being written, and locks. Main does not wait long. */
  lockAsked: event<undefined>(),
  /** Stores what is under way, forgets the key, and replaces this page by one that asks for the passphrase. */
  lock: call<void>()(nothing),
  /** Encrypts user data; answers with the recovery key, which is not shown again. `passphrase-unfit`, `vault-write-failed`. */
  protect: call<string>()(z.strictObject({ passphrase })),
  /** Sets another passphrase. Problems of `unlock` and `protect`. */
  changePassphrase: call<void>()(z.strictObject({ secret, next: passphrase })),
  /** Answers with a new recovery key; the one before opens nothing any more. Problems of `unlock`, `vault-write-failed`. */
  renewRecoveryKey: call<string>()(z.strictObject({ passphrase })),
  /** Stores user data without encryption again. Problems of `unlock`, `vault-write-failed`. */
  unprotect: call<void>()(z.strictObject({ passphrase })),
} as const;
