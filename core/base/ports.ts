// Decides what the rules need from the world outside, as interfaces.
import type { FileHash, KeyId } from './ids.ts';
import type { Result } from './result.ts';

/** One SHA-256 being computed. */
export type HashStream = { update(bytes: Uint8Array): void; digest(): FileHash };

/** Makes SHA-256 computations. */
export type Hasher = { start(): HashStream };

/**
 * A file found in a bag: `path` relative to the bag folder with `/`, spelt as found; `sizeBytes` as found. `isLink` marks links and
 * everything else that is no plain file (devices, pipes).
 */
export type BagEntry = { readonly path: string; readonly sizeBytes: number; readonly isLink: boolean };

/** How the bytes of a bag are read; implemented over a folder, a zip, memory (tests). */
export type BagSource = {
  /**
   * Lists every file, sorted by path; links are listed with `isLink` and never followed. `bag-missing` when there is no bagit.txt
   * at the root, so that a wrong folder is not walked; `kit-too-many-files` when a walk would find no end.
   */
  list(signal?: AbortSignal): Promise<Result<readonly BagEntry[]>>;
  /** Reads a small file whole; `kit-too-large` above `limitBytes`, `bag-missing` when it is not there or no plain file. */
  readSmall(path: string, limitBytes: number): Promise<Result<Uint8Array>>;
  /**
   * Streams a file in chunks of at most 1 MiB to `onChunk`, in order, one after the other, reading at most one
   * ahead. A chunk's bytes are valid only until `onChunk` is done. `bag-missing`, `disk-read-failed`, `stopped`.
   */
  stream(path: string, onChunk: OnChunk, signal?: AbortSignal): Promise<Result<void>>;
};

/** Takes a chunk of a file. */
export type OnChunk = (bytes: Uint8Array) => void | Promise<void>;

/** What a signature file says of a message. */
export type SignatureFinding =
  | {
      readonly kind: 'good';
      readonly keyId: KeyId;
      /** The key that made it, in minisign's base64 form. */
      readonly publicKey: string;
      readonly trustedComment: string;
    }
  | { readonly kind: 'unknown-key'; readonly keyId: KeyId }
  | { readonly kind: 'bad'; readonly reason: string; readonly keyId?: KeyId };

/** A public key the program trusts, in minisign's base64 form, with the publisher's name. */
export type TrustedKey = { readonly keyId: KeyId; readonly publicKey: string; readonly publisher: string };

/** Checks a minisign signature against trusted keys. */
export type SignatureChecker = {
  check(message: Uint8Array, signatureText: string, keys: readonly TrustedKey[]): SignatureFinding;
};
