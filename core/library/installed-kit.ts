// Types of kits that main and the page exchange: kits in use, candidates, the result of a check, and the library record.
import type { FileHash, KeyId, SourceToken } from '../base/ids.ts';
import type { Problem } from '../base/problem.ts';
import type { KitComparison } from '../kit/compare.ts';
import type { ReplaceConsent } from '../kit/kit-relation.ts';
import type { VersionOddity } from '../kit/version-oddities.ts';
import type { KitChanges } from './kit-changes.ts';

/** Result of checking a kit's signature. */
export type KitTrust = {
  readonly kind: 'trusted' | 'development' | 'known' | 'unknown-key' | 'bad' | 'retired' | 'absent';
  readonly keyId?: KeyId;
  /** The earlier key of this publisher that confirmed this one. */
  readonly confirmedBy?: KeyId;
  /** The name bound to the key, never the name that the kit claims. */
  readonly publisher?: string;
  /** Fingerprint of the key. For an unknown key only if the kit encloses it and its signature is valid. */
  readonly fingerprint?: string;
  /** For an unknown key: the name that the kit claims. The person compares it with what the publisher said. */
  readonly claimedPublisher?: string;
  /** For an unknown key: another accepted key whose publisher has the same or a similar name. */
  readonly namesake?: { readonly publisher: string; readonly keyId: KeyId; readonly fingerprint: string };
};

/**
 * Whether the publisher of a kit is verified: its key came with the program, or a person compared it. A development build treats kits
 * of its own key in the same way, and names them as what they are (`isPublisherNamed`).
 */
export function isPublisherVerified({ kind }: Pick<KitTrust, 'kind'>): boolean {
  return kind === 'trusted' || kind === 'development' || kind === 'known';
}

/** Whether the key of a kit stands for a publisher. The key of a development build does not: each build makes its own. */
export function isPublisherNamed({ kind }: Pick<KitTrust, 'kind'>): boolean {
  return kind === 'trusted' || kind === 'known';
}

/** A kit in use. `files` maps paths in the bag to their objects. */
export type ActiveKit = {
  readonly kitId: string;
  /** What stands behind the ids of its items, so that they differ from those of other kits: `''` or `@<kitId>`. */
  readonly suffix: string;
  readonly version: string;
  readonly issued: string;
  /** SHA-256 of tagmanifest-sha256.txt, which identifies the exact kit. */
  readonly treeHash: FileHash;
  readonly files: Readonly<Record<string, { readonly hash: FileHash; readonly sizeBytes: number }>>;
  readonly trust: KitTrust;
  /** ISO 8601 time. */
  readonly installedAt: string;
  readonly previousVersion?: string;
  /** A draft in a preview. Its items need no warning, because its publisher is the person who makes it. */
  readonly isDraft?: boolean;
};

/** A kit that could be installed. An `update` holds only what is new in it and is read on top of the installed kit of its id. */
export type KitCandidate = {
  readonly token: SourceToken;
  readonly name: string;
  readonly origin: 'starter' | 'chosen' | 'found';
  readonly form: 'kit' | 'update';
};

/** A kit on a drive, by its own description. Only its file list and the signature over it were read. */
export type FoundKit = {
  readonly candidate: KitCandidate;
  /** The name of the drive for people. */
  readonly drive: string;
  readonly kitId: string;
  readonly version: string;
  readonly issued: string;
  readonly title?: string;
  readonly comparison: KitComparison;
  /** The version on which an update is based, if that is not the installed one. Then it cannot be installed here. */
  readonly neededVersion?: string;
  /** A later version that was active here before, if only that version shows that this one is older. */
  readonly floorVersion?: string;
  /** The person dismissed the notice about it. */
  readonly isDismissed: boolean;
};

/** Result of checking a candidate, before anything is written. */
export type KitVerdict = {
  readonly isAcceptable: boolean;
  readonly problems: readonly Problem[];
  readonly trust: KitTrust;
  readonly kit?: {
    readonly kitId: string;
    readonly version: string;
    readonly issued: string;
    readonly title: string;
    /** How many resources it has, all translations of one counted once; missing where the catalogue cannot be read. */
    readonly works?: number;
  };
  readonly comparison?: KitComparison;
  /** The kit would replace one of its id by another publisher: the value that `install` needs as `acceptsReplacing`. */
  readonly replaces?: ReplaceConsent;
  /** That kit, whether or not its library exists. */
  readonly inUse?: Pick<ActiveKit, 'kitId' | 'version' | 'trust'>;
  /** A later version that was active here before, if only that version shows that this is a downgrade. */
  readonly floor?: { readonly version: string; readonly issued: string };
  /** Unusual facts about its version or date. */
  readonly oddities: readonly VersionOddity[];
  /** For another version of an installed kit; `unknown` if one of the two could not be read again. */
  readonly changes?: KitChanges | 'unknown';
  readonly fileCount: number;
  readonly sizeBytes: number;
  /** Files created by an operating system; harmless. */
  readonly junk: readonly string[];
  /** Its contents are whole, so it can be opened in a window of its own without being installed. */
  readonly canBeLookedInto: boolean;
  /** It may be installed although nobody verified its publisher. */
  readonly mayStayUnverified: boolean;
};

/** How much room an installed kit takes, in bytes. Files that another kit has as well are counted in both as shared. */
export type KitSize = {
  readonly kitId: string;
  /** Bytes that only this kit needs; removing it frees them. */
  readonly ownBytes: number;
  readonly sharedBytes: number;
  /** Bytes that only its version before needs. */
  readonly previousBytes: number;
};

/** Main's record of one of the page's databases: the generation that was complete for a kit. */
export type LibraryRecord = {
  readonly kitId: string;
  readonly generation: string;
  readonly treeHash: FileHash;
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 of the row hashes of each store, compared with the rows of the database. */
  readonly seals: Readonly<Record<string, FileHash>>;
};
