// Decides what main and the page say to each other about the keys a publisher signs with.
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

/** A key of this computer to sign with. Its secret half never leaves main. */
export type PublisherKey = {
  readonly keyId: KeyId;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly publisher: string;
  /** Day on which it was made or brought back here, `YYYY-MM-DD`. */
  readonly madeOn?: string;
  /** New kits are signed with this one. */
  readonly isInUse: boolean;
  /** What the statements kept here say of it: `disputed` when it named two different successors. */
  readonly standing: 'good' | 'replaced' | 'revoked' | 'disputed';
  /** The key that took its place, when it was replaced. */
  readonly replacedBy?: KeyId;
};

/** What a paper backup holds: the secret key is encrypted, the passphrase is not on the paper. */
export type KeySheet = {
  readonly key: PublisherKey;
  /** The second line of the encrypted secret key file. */
  readonly secretText: string;
  /** Today, as this computer has it: `YYYY-MM-DD`. */
  readonly day: string;
};

/** A statement about a key, as it is kept to be put into kits. */
export type KeyStatementFacts = {
  readonly fileName: string;
  readonly action: 'replace' | 'revoke';
  readonly keyId: KeyId;
  readonly newKeyId?: KeyId;
  readonly day: string;
};

/** What opening a statement did. `noted`: it counts from now on; `known`: it was kept already; `stranger`: it is about keys nobody here goes by. */
export type OpenedStatement = {
  readonly outcome: 'noted' | 'known' | 'stranger';
  readonly action: 'replace' | 'revoke';
  readonly publisher?: string;
  readonly keyId: KeyId;
  readonly newKeyId?: KeyId;
};

/** The group `publisherKeys` of the contract. */
export const publisherKeysGroup = {
  /** The keys of this computer, the one in use first. */
  list: call<readonly PublisherKey[]>()(nothing),
  /** Makes a key and takes it into use when it is the first. Some seconds of work. */
  make: call<PublisherKey>()(z.strictObject({ publisher, passphrase: newPassphrase })),
  /** Signs new kits with this key from now on. */
  use: call<void>()(keyId),
  sheet: call<KeySheet>()(keyId),
  /** Brings a key back from the text of a paper backup or of a key file. `key-invalid`, `key-passphrase-wrong`. */
  bringBackText: call<PublisherKey>()(
    z.strictObject({ text: z.string().max(20_000), publisher, passphrase }),
  ),
  /** The same from a secret key file of minisign. */
  bringBackFile: fileCall<PublisherKey>()(z.strictObject({ publisher, passphrase })),
  changePassphrase: call<void>()(z.strictObject({ keyId, passphrase, newPassphrase })),
  /** Removes a key from this computer for good. */
  remove: call<void>()(keyId),
  /** Saves the public key in a folder the person chooses; the name of the file, undefined when they changed their mind. */
  savePublic: call<string | undefined>()(keyId),
  /** States that `newKeyId` takes the place of `keyId`; both passphrases, since both keys sign. The new one is then in use. */
  replace: call<KeyStatementFacts>()(
    z.strictObject({ keyId, passphrase, newKeyId: keyId, newPassphrase: passphrase }),
  ),
  /** States that a key no longer counts, signed with itself or with the key that replaced it. */
  revoke: call<KeyStatementFacts>()(z.strictObject({ keyId, reason, signerId: keyId, passphrase })),
  /** Statements made here; they go into every kit that is signed here. */
  statements: call<readonly KeyStatementFacts[]>()(nothing),
  /** Saves a statement in a folder the person chooses; the name of the file, undefined when they changed their mind. */
  saveStatement: call<string | undefined>()(z.string().max(100)),
  /** Reads a statement a person was given, and notes it when it is about a key they go by. `key-statement-invalid`. */
  openStatement: fileCall<OpenedStatement>()(nothing),
} as const;
