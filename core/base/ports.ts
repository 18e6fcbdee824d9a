// Interfaces to everything outside the rules: hashing, reading a bag, checking a signature.
import type { FileHash, KeyId } from './ids.ts';
import type { Result } from './result.ts';

/** A SHA-256 computation in progress. */
type HashStream = { update(bytes: Uint8Array): void; digest(): FileHash };

/** Creates SHA-256 computations. */
export type Hasher = { start(): HashStream };

/**
 * A file found in a bag. `path` is relative to the bag folder, with `/`, spelt as found. `isLink` marks links and everything else
 * that is not a regular file (devices, pipes).
 */
export type BagEntry = { readonly path: string; readonly sizeBytes: number; readonly isLink: boolean };

/** Access to the bytes of a bag, in a folder, a zip archive or memory (tests). */
export type BagSource = {
  /**
   * Lists every file, sorted by path. Links are listed with `isLink` and never followed. `bag-missing` if there is no bagit.txt at
   * the root, so that a wrong folder is not walked. `kit-too-many-files` if the walk exceeds the limit.
   */
  list(signal?: AbortSignal): Promise<Result<readonly BagEntry[]>>;
  /** Reads a whole small file. `kit-too-large` above `limitBytes`, `bag-missing` if it does not exist or is not a regular file. */
  readSmall(path: string, limitBytes: number): Promise<Result<Uint8Array>>;
  /**
   * Streams a file to `onChunk` in chunks of at most 1 MiB, in order and one at a time, reading at most one ahead. The bytes of a
   * chunk are valid only until `onChunk` returns. `bag-missing`, `disk-read-failed`, `stopped`.
   */
  stream(path: string, onChunk: OnChunk, signal?: AbortSignal): Promise<Result<void>>;
};

/** Receives one chunk of a file. */
export type OnChunk = (bytes: Uint8Array) => void | Promise<void>;

/** Result of checking a signature file against a message. */
export type SignatureFinding =
  | {
      readonly kind: 'good';
      readonly keyId: KeyId;
      /** The key that made the signature, in minisign's base64 form. */
      readonly publicKey: string;
      readonly trustedComment: string;
    }
  | { readonly kind: 'unknown-key'; readonly keyId: KeyId }
  | { readonly kind: 'bad'; readonly reason: string; readonly keyId?: KeyId };

/** A trusted public key in minisign's base64 form, with the publisher's name. */
export type TrustedKey = {
  readonly keyId: KeyId;
  readonly publicKey: string;
  readonly publisher: string;
  /** The key of a development build. It stands for no publisher, since each build makes its own. */
  readonly isDevelopment?: boolean | undefined;
};

/** Checks a minisign signature against trusted keys. */
export type SignatureChecker = {
  check(message: Uint8Array, signatureText: string, keys: readonly TrustedKey[]): SignatureFinding;
};
