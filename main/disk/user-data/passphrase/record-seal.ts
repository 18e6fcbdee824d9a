// Encryption of a journal's records: each is bound to its vault, its journal and its sequence number.
import { padded, paddedLength, unpadded } from './padding.ts';
import { keyFor, seal, tagBytes, unseal } from './sealing.ts';

/** Encrypts and decrypts the records of one journal. `head` is the head of the record's frame with its sequence and nonce. */
export type RecordSeal = {
  /** Bytes of a payload once it is encrypted. */
  sealedLength(length: number): number;
  seal(payload: Uint8Array, head: Uint8Array, nonce: Buffer): Buffer;
  /** The payload; undefined when anything was changed. */
  open(sealed: Uint8Array, head: Uint8Array, nonce: Uint8Array): Buffer | undefined;
};

/** The seals of all journals of a vault. */
export type RecordSeals = {
  of(journal: number): RecordSeal;
  /** Records without encryption count as well. */
  readonly allowsPlain: boolean;
};

/** Makes the seals of a vault. */
export function recordSeals(dataKey: Uint8Array, vault: string, allowsPlain: boolean): RecordSeals {
  const key = keyFor(dataKey, 'vault records');
  const name = Buffer.from(vault, 'hex');
  return {
    allowsPlain,
    of: (journal) => {
      const number = Buffer.alloc(4);
      number.writeUInt32LE(journal);
      const contextOf = (head: Uint8Array): Buffer => Buffer.concat([name, number, head]);
      return {
        sealedLength: (length) => paddedLength(length) + tagBytes,
        seal: (payload, head, nonce) => seal(key, padded(payload), contextOf(head), nonce).bytes,
        open: (bytes, head, nonce) => {
          const plain = unseal(key, { nonce, bytes }, contextOf(head));
          return plain && unpadded(plain);
        },
      };
    },
  };
}
