// The IPC contract: all calls and events between main and the page. The file picker has a contract of its own.
import type { FileHash, SourceToken } from '../base/ids.ts';
import { languageSchema } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';
import type { Progress } from '../base/progress.ts';
import { z } from '../base/zod.ts';
import type {
  ActiveKit,
  FoundKit,
  KitCandidate,
  KitSize,
  KitTrust,
  KitVerdict,
} from '../library/installed-kit.ts';
import type { KitRecalls } from '../library/recalls.ts';
import { backupGroup } from './backup-group.ts';
import { cardsGroup } from './cards-group.ts';
import { certificateGroup } from './certificate-group.ts';
import { contactsGroup } from './contacts-group.ts';
import { type Bridge, call, event, fileCall, type Handlers } from './contract-kind.ts';
import { copiesGroup } from './copies-group.ts';
import { correctionsGroup } from './corrections-group.ts';
import { documentsGroup } from './documents-group.ts';
import { kitId } from './kit-id.ts';
import { libraryGroup } from './library-group.ts';
import type { MenuCommand } from './menu-commands.ts';
import { peopleGroup } from './people-group.ts';
import { publisherKeysGroup } from './publisher-keys-group.ts';
import { requestsGroup } from './requests-group.ts';
import { sessionGroup } from './session-group.ts';
import { sheetsGroup } from './sheets-group.ts';
import { sticksGroup } from './sticks-group.ts';
import { vaultGroup } from './vault-group.ts';
import { workshopGroup } from './workshop-group.ts';

const nothing = z.undefined();
const token = z.string().regex(/^[0-9a-f]{32}$/) as unknown as z.ZodType<SourceToken>;

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
  /** This window shows a kit that is not installed, and nothing done here is kept. */
  readonly preview?: PreviewFacts;
};

/** The kit of a preview: a draft, or a kit from elsewhere that was only checked. */
export type PreviewFacts = {
  readonly of: 'draft' | 'kit';
  readonly title: string;
  readonly version: string;
  readonly isSigned: boolean;
  /** The verified publisher; absent where nobody verified it. */
  readonly publisher?: string;
};

/** Work that a person is asked about before the program closes: sticks are written, or a kit is made. */
export type CloseQuestion = 'sticks' | 'kit';

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
  /** The person agreed to install a kit whose publisher nobody verified. */
  acceptsUnverified: z.boolean().optional(),
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
    /** The person closes the program while work goes on that would be lost. The page asks, then calls `stay` or `closeAnyway`. */
    closeAsked: event<CloseQuestion>(),
    /** Stops the work and closes the window. */
    closeAnyway: call<void>()(nothing),
    /**
     * Asks where to save a report for support, and saves it: versions, counts, sizes and codes, without words of the person. Returns the
     * name of the file, undefined if the person cancelled. `disk-full`, `disk-write-failed`.
     */
    saveSupportReport: call<string | undefined>()(nothing),
    /** The first screen is painted. */
    shown: call<void>()(nothing),
    menuChosen: event<MenuCommand>(),
  },
  kits: {
    /** The kits in use, the first of the place first, the others by their ids. */
    installed: call<readonly ActiveKit[]>()(nothing),
    /** How much room each of them takes. */
    sizes: call<readonly KitSize[]>()(nothing),
    /** What their publishers recalled, of each kit in which there is anything. */
    recalls: call<readonly KitRecalls[]>()(nothing),
    /** A kit with other recalls was found, or other kits are in use. */
    recallsChanged: event<readonly KitRecalls[]>(),
    candidates: call<readonly KitCandidate[]>()(nothing),
    /** Lets the person choose the folder or the one file of a kit; undefined when they changed their mind. */
    choose: call<KitCandidate | undefined>()(z.enum(['folder', 'file'])),
    /** The kit file that the system passed to the program (a double click), once; undefined if there is none. `file-elsewhere`. */
    takeGiven: call<KitCandidate | undefined>()(nothing),
    /** There is a kit file to be taken. */
    given: event<undefined>(),
    /** One thing that was dropped on the window; undefined when it is neither kit nor update. */
    dropped: fileCall<KitCandidate | undefined>()(nothing),
    /** Looks at the drives anew: kits and updates on them, the best first. */
    found: call<readonly FoundKit[]>()(nothing),
    /** A drive was added or removed, or another kit became active: the current list. */
    foundChanged: event<readonly FoundKit[]>(),
    /** The person put the notice about a found kit away; it stays away for this version on this stick. */
    putFoundAway: call<void>()(token),
    check: call<KitVerdict>()(token),
    /**
     * Opens the candidate that was checked last in a window of its own, which reaches nothing else; nothing is written. What is wrong
     * with the kit, `kit-gone`, `stopped`; `call-refused` for a candidate that was not checked.
     */
    lookInside: call<void>()(token),
    /**
     * Installs a kit beside the others, or in place of its earlier version, and makes its library. Any problem leaves all kits in use,
     * their libraries and the versions before as they were. Problems of the kit and of the import; `signature-unknown-key`,
     * `kit-other-publisher` and `kit-older` without consent; `kit-gone`, `disk-full`, `stopped`.
     */
    install: call<ActiveKit>()(installArgument),
    /** Reads every file of an installed kit again and compares the hashes. `kit-not-installed`. */
    verify: call<{ readonly fileCount: number; readonly sizeBytes: number }>()(kitId),
    /** Brings the version before of a kit into use and makes its library; on any problem as `install`. `kit-previous-missing`. */
    rollBack: call<ActiveKit>()(kitId),
    /** What the signature of an installed kit says now, before its publisher is verified. `kit-not-installed`, problems of its key. */
    signerOf: call<KitTrust>()(kitId),
    /**
     * Verifies the publisher of a kit that was installed as not verified: the person compared this fingerprint of its key.
     * `kit-not-installed`, `signature-unknown-key` when it is not that of the key; problems of the key and of the disk.
     */
    acceptPublisher: call<void>()(z.strictObject({ kitId, fingerprint: z.string().max(400) })),
    /** Takes a kit out of use and throws its files away, with its version before; user data stays. `kit-not-installed`, `kit-last`. */
    remove: call<void>()(kitId),
    /** Throws the version before of a kit away, which cannot be gone back to any more. `kit-previous-missing`. */
    removePrevious: call<void>()(kitId),
    /** Stops the running check, installation or verification; the library stays as it was. */
    stop: call<void>()(nothing),
    progressed: event<Progress>(),
    /** The folder of the installed kits is gone: `kits-removed`. The library goes on from its own copy. */
    removed: event<Problem>(),
  },
  library: libraryGroup,
  vault: vaultGroup,
  backup: backupGroup,
  documents: documentsGroup,
  contacts: contactsGroup,
  notes: copiesGroup,
  answerSheet: copiesGroup,
  cards: cardsGroup,
  sheets: sheetsGroup,
  requests: requestsGroup,
  corrections: correctionsGroup,
  certificate: certificateGroup,
  workshop: workshopGroup,
  sticks: sticksGroup,
  publisherKeys: publisherKeysGroup,
  session: sessionGroup,
  people: peopleGroup,
} as const;

/** What the page sees. */
export type HostBridge = Bridge<typeof contract>;
/** What main provides. */
export type HostHandlers = Handlers<typeof contract>;
