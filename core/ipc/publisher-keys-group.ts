// Contract for the keys with which a publisher signs.
import type { KeyId } from '../base/ids.ts';
import { z } from '../base/zod.ts';
import { measurePassphrase } from '../kit/passphrase.ts';
import { toPlainName } from '../kit/plain-name.ts';
import { call, fileCall } from './contract-kind.ts';

const nothing = z.undefined();
const keyId = z.string().regex(/^[0-9A-F]{16}$/) as unknown as z.ZodType<KeyId>;
const publisher = z.string().max(1000).overwrite(toPlainName).min(1).max(300);
const passphrase = z.string().max(1000);
const newPassphrase = passphrase.refine((text) => measurePassphrase(text) !== 'short');
const reason = z.string().trim().max(300);

/** A signing key of this computer. Its secret part never leaves main. */
export type PublisherKey = {
  readonly keyId: KeyId;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly publisher: string;
  /** Date on which it was made or restored here, `YYYY-MM-DD`. */
  readonly madeOn?: string;
  /** New kits are signed with this one. */
  readonly isInUse: boolean;
  /** Its state by the stored statements: `disputed` if it named two different successors. */
  readonly standing: 'good' | 'replaced' | 'revoked' | 'disputed';
  /** The key that replaced it. */
  readonly replacedBy?: KeyId;
};

/** Content of a paper backup: the encrypted secret key, without the passphrase. */
export type KeySheet = {
  readonly key: PublisherKey;
  /** The second line of the encrypted secret key file. */
  readonly secretText: string;
  /** Today by this computer, `YYYY-MM-DD`. */
  readonly day: string;
};

/** A stored statement about a key, to be included in kits. */
export type KeyStatementFacts = {
  readonly fileName: string;
  readonly action: 'replace' | 'revoke';
  readonly keyId: KeyId;
  readonly newKeyId?: KeyId;
  readonly day: string;
};

/**
 * Result of opening a statement. `noted`: it is valid from now on; `known`: it was stored already; `stranger`: it concerns keys that
 * are not accepted here.
 */
export type OpenedStatement = {
  readonly outcome: 'noted' | 'known' | 'stranger';
  readonly action: 'replace' | 'revoke';
  readonly publisher?: string;
  readonly keyId: KeyId;
  readonly newKeyId?: KeyId;
};

/** The group `publisherKeys` of the contract. */
export const publisherKeysGroup = {
  /** The keys of this computer, the active one first. */
  list: call<readonly PublisherKey[]>()(nothing),
  /** Makes a key, and activates it if it is the first. Takes some seconds. */
  make: call<PublisherKey>()(z.strictObject({ publisher, passphrase: newPassphrase })),
  /** Signs new kits with this key from now on. */
  use: call<void>()(keyId),
  sheet: call<KeySheet>()(keyId),
  /** Restores a key from the text of a paper backup or of a key file. `key-invalid`, `key-passphrase-wrong`. */
  bringBackText: call<PublisherKey>()(
    z.strictObject({ text: z.string().max(20_000), publisher, passphrase }),
  ),
  /** Restores a key from a secret key file of minisign. */
  bringBackFile: fileCall<PublisherKey>()(z.strictObject({ publisher, passphrase })),
  changePassphrase: call<void>()(z.strictObject({ keyId, passphrase, newPassphrase })),
  /** Removes a key from this computer permanently. */
  remove: call<void>()(keyId),
  /** Saves the public key in a folder that the person chooses; returns the file name, undefined if the person cancelled. */
  savePublic: call<string | undefined>()(keyId),
  /** States that `newKeyId` replaces `keyId`. It needs both passphrases, because both keys sign. The new key then becomes active. */
  replace: call<KeyStatementFacts>()(
    z.strictObject({ keyId, passphrase, newKeyId: keyId, newPassphrase: passphrase }),
  ),
  /** States that a key is no longer valid, signed with the key itself or with the key that replaced it. */
  revoke: call<KeyStatementFacts>()(z.strictObject({ keyId, reason, signerId: keyId, passphrase })),
  /** Statements made here. Every kit that is signed here includes them. */
  statements: call<readonly KeyStatementFacts[]>()(nothing),
  /** Saves a statement in a folder that the person chooses; returns the file name, undefined if the person cancelled. */
  saveStatement: call<string | undefined>()(z.string().max(100)),
  /** Reads a statement from another person, and stores it if it concerns an accepted key. `key-statement-invalid`. */
  openStatement: fileCall<OpenedStatement>()(nothing),
} as const;
