// Decides everything that main and the page may say to each other.
import type { FileHash, KeyId, SourceToken } from '../base/ids.ts';
import { languageSchema } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';
import type { Progress } from '../base/progress.ts';
import { z } from '../base/zod.ts';
import type { KitComparison } from '../kit/compare.ts';
import type { ReplaceConsent } from '../kit/kit-relation.ts';
import type { VersionOddity } from '../kit/version-oddities.ts';
import type { KitChanges } from '../library/kit-changes.ts';
import type { OwnData } from '../vault/own-data.ts';
import { ownEventSchema } from '../vault/own-event.ts';
import { contactsGroup } from './contacts-group.ts';
import { type Bridge, call, event, fileCall, type Handlers } from './contract-kind.ts';
import { copiesGroup } from './copies-group.ts';
import { correctionsGroup } from './corrections-group.ts';
import { documentsGroup } from './documents-group.ts';
import { pickerGroup } from './picker-group.ts';
import { publisherKeysGroup } from './publisher-keys-group.ts';
import { requestsGroup } from './requests-group.ts';
import { sessionGroup } from './session-group.ts';
import { sheetsGroup } from './sheets-group.ts';
import { sticksGroup } from './sticks-group.ts';
import { workshopGroup } from './workshop-group.ts';

const nothing = z.undefined();
const token = z.string().regex(/^[0-9a-f]{32}$/) as unknown as z.ZodType<SourceToken>;

const numberedEventSchema = z.strictObject({
  /** Names the page since it was loaded. */
  page: z.uuid(),
  /** Place of the event among those of this page, from 1 on, without gaps. */
  number: z.int().min(1),
  event: ownEventSchema,
});
/** An event with its place in the order of the page it comes from. */
export type NumberedEvent = z.infer<typeof numberedEventSchema>;

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
  readonly isPutAway: boolean;
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

/** What runs here. */
export type AboutFacts = {
  readonly version: string;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly platform: string;
  /** Which Electron build runs: `official` or `registry` (for developing and testing only). */
  readonly runtime: string;
  readonly isPackaged: boolean;
  readonly licences: string;
  /** This window shows a kit that is being made: not installed, and nothing done here is kept. */
  readonly preview?: { readonly title: string; readonly version: string; readonly isSigned: boolean };
};

const libraryRecord = z.strictObject({
  generation: z.string().regex(/^[0-9a-f]{16}$/),
  treeHash: z.string().regex(/^[0-9a-f]{64}$/),
  counts: z.record(z.string(), z.int().min(0)),
  seals: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
}) as unknown as z.ZodType<LibraryRecord>;

const treeHash = z.string().regex(/^[0-9a-f]{64}$/) as unknown as z.ZodType<FileHash>;

const installArgument = z.strictObject({
  token,
  /** The person compared the fingerprint of this unknown key with its publisher and accepts it from now on. */
  acceptedFingerprint: z.string().max(400).optional(),
  /** The person was told that the kit is older than the one in use, and wants it. */
  acceptsOlder: z.boolean(),
  /** The person saw both publishers named and wants the kit of the other one replaced. */
  acceptsReplacing: z
    .strictObject({ inUse: treeHash, candidate: treeHash, fingerprint: z.string().max(400) })
    .optional(),
});

/** THE contract. Main serves the calls and sends the events; the page sees them as `window.host`. */
export const contract = {
  app: {
    about: call<AboutFacts>()(nothing),
    /** Writes one line to the log; no search words, no contact details, no paths. */
    log: call<void>()(
      z.strictObject({ level: z.enum(['info', 'warning', 'error']), text: z.string().max(4000) }),
    ),
    copyText: call<void>()(z.string().max(500_000)),
    setTheme: call<void>()(z.enum(['system', 'light', 'dark'])),
    /** Language of menu and native dialogs. */
    setLanguage: call<void>()(languageSchema),
    /** Opens the system's print dialog for the page; answers when it is closed, whether it was printed. `print-failed`. */
    print: call<boolean>()(nothing),
    /** The person was asked before something would be lost, and stays: the program does not end. */
    stay: call<void>()(nothing),
    /** The first screen is painted. */
    shown: call<void>()(nothing),
    menuChosen: event<'search' | 'find' | 'back' | 'forward' | 'settings' | 'help' | 'about' | 'print'>(),
  },
  kits: {
    active: call<ActiveKit | undefined>()(nothing),
    candidates: call<readonly KitCandidate[]>()(nothing),
    /** Lets the person choose the folder or the one file of a kit; undefined when they changed their mind. */
    choose: call<KitCandidate | undefined>()(z.enum(['folder', 'file'])),
    /** The kit file that the system handed to the program (a double click), once; undefined when there is none. */
    takeGiven: call<KitCandidate | undefined>()(nothing),
    /** There is a kit file to be taken. */
    given: event<undefined>(),
    /** One thing that was dropped on the window; undefined when it is neither kit nor update. */
    dropped: fileCall<KitCandidate | undefined>()(nothing),
    /** Looks at the drives anew: kits and updates on them, the best first. */
    found: call<readonly FoundKit[]>()(nothing),
    /** A drive came or went, or another kit is in use: the same list as it is now. */
    foundChanged: event<readonly FoundKit[]>(),
    /** The person put the notice about a found kit away; it stays away for this version on this stick. */
    putFoundAway: call<void>()(token),
    check: call<KitVerdict>()(token),
    install: call<ActiveKit>()(installArgument),
    /** Reads every file of the installed kit again and compares the hashes. */
    verify: call<{ readonly fileCount: number; readonly sizeBytes: number }>()(nothing),
    rollBack: call<ActiveKit>()(nothing),
    /** The library of the kit that was just brought into use cannot be made: what was before it came is in use again. */
    undo: call<ActiveKit>()(nothing),
    /** Stops the running check, install or verify; the library stays as it was. */
    stop: call<void>()(nothing),
    progressed: event<Progress>(),
  },
  library: {
    record: call<LibraryRecord | undefined>()(nothing),
    /** Told after the last write of an import; from now on this generation is the library. */
    markReady: call<void>()(libraryRecord),
    /** Whether the disk has room for so many bytes of an import and for one more write; the browser does not say why its database failed. */
    hasRoom: call<boolean>()(z.int().min(0)),
  },
  vault: {
    snapshot: call<OwnData>()(nothing),
    /** Why own data is not kept in this session, or what was lost when it was opened; undefined when all is well. */
    problem: call<Problem | undefined>()(nothing),
    /** Stores an event; the one before it in the page's order must be stored by then. Answered again, it is not stored twice. */
    append: call<void>()(numberedEventSchema),
    changed: event<OwnData>(),
  },
  documents: documentsGroup,
  contacts: contactsGroup,
  notes: copiesGroup,
  answerSheet: copiesGroup,
  sheets: sheetsGroup,
  requests: requestsGroup,
  corrections: correctionsGroup,
  workshop: workshopGroup,
  sticks: sticksGroup,
  publisherKeys: publisherKeysGroup,
  picker: pickerGroup,
  session: sessionGroup,
} as const;

/** What the page sees. */
export type HostBridge = Bridge<typeof contract>;
/** What main provides. */
export type HostHandlers = Handlers<typeof contract>;
