// Types of kits as main and the page exchange them: the installed kit, candidates, the outcome of a check, and the record of the library.
import type { FileHash, KeyId, SourceToken } from '../base/ids.ts';
import type { Problem } from '../base/problem.ts';
import type { KitComparison } from '../kit/compare.ts';
import type { ReplaceConsent } from '../kit/kit-relation.ts';
import type { VersionOddity } from '../kit/version-oddities.ts';
import type { KitChanges } from './kit-changes.ts';

/** What the signature of a kit says. */
export type KitTrust = {
  readonly kind: 'trusted' | 'known' | 'unknown-key' | 'bad' | 'retired' | 'absent';
  readonly keyId?: KeyId;
  /** The earlier key of this publisher that confirmed this one. */
  readonly confirmedBy?: KeyId;
  /** Name bound to the key, never the one the kit claims. */
  readonly publisher?: string;
  /** Of the key; for an unknown key only when the kit encloses it and the signature is right under it. */
  readonly fingerprint?: string;
  /** For an unknown key: the name the kit claims, to be compared with what the person was told by the publisher. */
  readonly claimedPublisher?: string;
  /** For an unknown key: another key that the program goes by, whose publisher has the same name or one that looks like it. */
  readonly namesake?: { readonly publisher: string; readonly keyId: KeyId; readonly fingerprint: string };
};

/** The kit in use. `files` maps paths inside the bag to their objects. */
export type ActiveKit = {
  readonly kitId: string;
  readonly version: string;
  readonly issued: string;
  /** SHA-256 of tagmanifest-sha256.txt: names the exact kit. */
  readonly treeHash: FileHash;
  readonly files: Readonly<Record<string, { readonly hash: FileHash; readonly sizeBytes: number }>>;
  readonly trust: KitTrust;
  /** ISO 8601 time. */
  readonly installedAt: string;
  readonly previousVersion?: string;
};

/** A kit that could be installed; an `update` holds only what another version has not, and is read on top of the kit in use. */
export type KitCandidate = {
  readonly token: SourceToken;
  readonly name: string;
  readonly origin: 'starter' | 'chosen' | 'found';
  readonly form: 'kit' | 'update';
};

/** A kit that lies on a drive, by what it says of itself; of its files only the list and the signature over it were read. */
export type FoundKit = {
  readonly candidate: KitCandidate;
  /** What the person knows the drive by. */
  readonly drive: string;
  readonly kitId: string;
  readonly version: string;
  readonly issued: string;
  readonly title?: string;
  readonly comparison: KitComparison;
  /** The version an update starts from, when that is not the kit in use: then it cannot be taken in here. */
  readonly neededVersion?: string;
  /** A later version of it that was in use here before, when only that one shows that it is older. */
  readonly floorVersion?: string;
  /** The person put the notice about it away. */
  readonly isDismissed: boolean;
};

/** What looking at a candidate found, before anything is written. */
export type KitVerdict = {
  readonly isAcceptable: boolean;
  readonly problems: readonly Problem[];
  readonly trust: KitTrust;
  readonly kit?: {
    readonly kitId: string;
    readonly version: string;
    readonly issued: string;
    readonly title: string;
  };
  readonly comparison?: KitComparison;
  /** It would take the place of a kit of another publisher: what `install` needs as `acceptsReplacing`. */
  readonly replaces?: ReplaceConsent;
  /** That kit, whether or not its library is there. */
  readonly inUse?: Pick<ActiveKit, 'kitId' | 'version' | 'trust'>;
  /** A later version of it that was in use here before, when only that one shows that it is a step back. */
  readonly floor?: { readonly version: string; readonly issued: string };
  /** What is odd about its version or day. */
  readonly oddities: readonly VersionOddity[];
  /** For another version of the kit in use; `unknown` when one of the two could not be read once more. */
  readonly changes?: KitChanges | 'unknown';
  readonly fileCount: number;
  readonly sizeBytes: number;
  /** Files left behind by an operating system; harmless. */
  readonly junk: readonly string[];
};

/** What main knows of the page's database: the generation that was complete for a kit. */
export type LibraryRecord = {
  readonly generation: string;
  readonly treeHash: FileHash;
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 of the row hashes of each store: what is read of the database is compared with them. */
  readonly seals: Readonly<Record<string, FileHash>>;
};
