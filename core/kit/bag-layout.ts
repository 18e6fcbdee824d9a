// File names and limits of the bag of a kit.

/** The payload folder (RFC 8493, 2.1.2). */
const payloadPrefix = 'data/';
export const cataloguePath = 'data/catalogue.json';

/** The page that every browser opens. */
export const startPagePath = 'START-HERE.html';

export const declarationPath = 'bagit.txt';
export const bagInfoPath = 'bag-info.txt';
export const manifestPath = 'manifest-sha256.txt';
export const tagManifestPath = 'tagmanifest-sha256.txt';
export const signaturePath = 'tagmanifest-sha256.txt.minisig';
/** The key that signed the kit, so that a person can accept an unknown publisher. It is trusted only after that. */
export const publisherKeyPath = 'publisher.pub';

/** Tag files that every kit has and that its tag manifest must list. */
export const requiredTagPaths: readonly string[] = [declarationPath, bagInfoPath, manifestPath];
/** Files that no manifest lists, because they are made after it. */
export const unlistedTagPaths: readonly string[] = [tagManifestPath, signaturePath];

/** A kit has one manifest of each kind. A second one with another hash would be signed, but never compared. */
export const otherManifest = /^(?:tag)?manifest-(?!sha256\.txt$)[^/]+\.txt$/i;

/** Maximum sizes of a kit. */
export const kitLimits = {
  files: 20_000,
  /** The maximum file size of FAT32. */
  fileBytes: 4 * 1024 ** 3 - 1,
  totalBytes: 64 * 1024 ** 3,
  manifestBytes: 16 * 1024 ** 2,
  /** bagit.txt, bag-info.txt. */
  tagBytes: 256 * 1024,
  signatureBytes: 16 * 1024,
  catalogueBytes: 32 * 1024 ** 2,
  pageBytes: 64 * 1024 ** 2,
} as const;

/** Whether a file of the payload is packed JSON. */
export function isPackedPath(path: string): boolean {
  return isPayloadPath(path) && path.endsWith('.json.gz');
}

/** Whether a browser opens a file as a page. Those of the payload are all named in the catalogue, which knows no pages. */
export function isPagePath(path: string): boolean {
  return !isPayloadPath(path) && /\.(?:[xms]?html?|xht|xml|svg)$/i.test(path);
}

/** Whether a path is in the payload. */
export function isPayloadPath(path: string): boolean {
  return path.startsWith(payloadPrefix);
}
