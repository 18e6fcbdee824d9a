// Branded string types for ids that must not be confused.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** 64 lower-case hex digits: SHA-256 of a file's bytes. */
export type FileHash = Branded<'FileHash'>;
/** Opaque token for a place on disk, issued by main. Paths are never sent between the processes. */
export type SourceToken = Branded<'SourceToken'>;
/** 16 upper-case hex digits: a minisign key id as minisign prints it. */
export type KeyId = Branded<'KeyId'>;

const hashPattern = /^[0-9a-f]{64}$/;

/** Whether a string is a SHA-256 in lower-case hex. */
export function isFileHash(text: string): text is FileHash {
  return hashPattern.test(text);
}

/** Brands a string made by a SHA-256 hasher; throws on anything else, since that is a bug. */
export function toFileHash(text: string): FileHash {
  if (!isFileHash(text)) throw new Error(`not a SHA-256: ${text.slice(0, 80)}`);
  return text;
}
