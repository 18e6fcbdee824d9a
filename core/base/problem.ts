// The one list of expected failures. For a new row, the compiler asks for its sentences in renderer/text/messages and cli.
import type { PdfFault } from './pdf-fault.ts';

/** Stores of the library that a problem can name. */
export type LibraryPart =
  | 'blocks'
  | 'contacts'
  | 'documents'
  | 'facts'
  | 'files'
  | 'resources'
  | 'segments'
  | 'terms'
  | 'texts'
  | 'units';

/** Reasons why one file of a kit cannot be used, from `readingLimits` and the readers of figures and texts. */
export type KitFileFault = 'too-large' | 'too-deep' | 'too-intricate' | 'malformed' | 'active' | 'too-slow';

/**
 * An expected failure: a code `subject-what` and the facts a sentence needs. `file` is a path inside the kit or content
 * folder (never an absolute path of the machine), `field` a dotted path inside a data file.
 */
export type Problem =
  // kit: the bag and its manifests
  | { readonly code: 'bag-missing'; readonly file: string }
  | { readonly code: 'bag-version-unsupported'; readonly file: string; readonly found: string }
  | {
      readonly code: 'bag-info-invalid';
      readonly file: string;
      readonly field: string;
      readonly reason: string;
    }
  | {
      readonly code: 'manifest-invalid';
      readonly file: string;
      readonly line: number;
      readonly reason: string;
    }
  | { readonly code: 'payload-missing'; readonly file: string; readonly count: number }
  | { readonly code: 'payload-extra'; readonly file: string; readonly count: number }
  | { readonly code: 'payload-changed'; readonly file: string; readonly count: number }
  /** The manifest lists the file, the catalogue does not name it. */
  | { readonly code: 'payload-unnamed'; readonly file: string; readonly count: number }
  | { readonly code: 'path-unsafe'; readonly file: string; readonly reason: string }
  | {
      readonly code: 'kit-format-too-new';
      readonly file: string;
      readonly found: string;
      readonly supported: number;
      /** The version of the program that reads it, where the kit says so. */
      readonly program?: string;
    }
  | {
      readonly code: 'kit-too-large';
      readonly file: string;
      readonly sizeBytes: number;
      readonly limitBytes: number;
    }
  | {
      readonly code: 'kit-too-many-files';
      readonly file: string;
      readonly count: number;
      readonly limit: number;
    }
  | {
      readonly code: 'catalogue-invalid';
      readonly file: string;
      readonly field: string;
      readonly reason: string;
    }
  /** A name or title holds characters that are invisible or change the order of letters. */
  | { readonly code: 'kit-name-unclear'; readonly file: string; readonly field: string }
  /** A text, figure or data file exceeds the reading limits, or took too long to read. The kit is at fault. */
  | { readonly code: 'kit-file-refused'; readonly file: string; readonly reason: KitFileFault }
  // kit in one file: the archive as a whole, and one entry of it
  | { readonly code: 'archive-invalid'; readonly file: string; readonly reason: string }
  | {
      readonly code: 'archive-entry-refused';
      readonly file: string;
      readonly entry: string;
      readonly reason: string;
    }
  // kit: signature and trust
  | { readonly code: 'signature-absent'; readonly file: string }
  | { readonly code: 'signature-bad'; readonly file: string; readonly reason: string }
  | { readonly code: 'signature-unknown-key'; readonly file: string; readonly keyId: string }
  | {
      readonly code: 'signature-mismatch';
      readonly file: string;
      readonly signed: string;
      readonly found: string;
    }
  | { readonly code: 'key-invalid'; readonly file: string; readonly reason: string }
  | { readonly code: 'key-passphrase-wrong'; readonly file: string }
  | { readonly code: 'key-passphrase-empty'; readonly file: string }
  /** Less memory is left than protecting a key needs at least. */
  | { readonly code: 'key-memory-short'; readonly file: string }
  | { readonly code: 'key-revoked'; readonly file: string; readonly keyId: string }
  | { readonly code: 'key-replaced'; readonly file: string; readonly keyId: string }
  | { readonly code: 'key-disputed'; readonly file: string; readonly keyId: string }
  | { readonly code: 'key-statement-invalid'; readonly file: string }
  // kit: deltas between versions
  | {
      readonly code: 'delta-invalid';
      readonly file: string;
      readonly field: string;
      readonly reason: string;
    }
  | {
      readonly code: 'delta-wrong-base';
      readonly file: string;
      readonly found: string;
      readonly needed: string;
    }
  // kit: installed ones
  | { readonly code: 'kit-not-installed' }
  /** What the store noted about an installed kit cannot be read. */
  | { readonly code: 'kit-record-lost'; readonly kitId: string }
  | {
      readonly code: 'kit-older';
      readonly file: string;
      readonly installed: string;
      readonly found: string;
    }
  /** It would replace a kit of another publisher, and nobody agreed to that. */
  | {
      readonly code: 'kit-other-publisher';
      readonly file: string;
      readonly installed: string;
      readonly found: string;
    }
  | { readonly code: 'kit-previous-missing' }
  /** The only kit that is installed cannot be removed. */
  | { readonly code: 'kit-last' }
  /** The stick with the kit was removed while the kit was read. */
  | { readonly code: 'kit-gone'; readonly file: string }
  /** The folder of the installed kits was removed while the program runs. */
  | { readonly code: 'kits-removed'; readonly file: string }
  // content folder and compose
  | { readonly code: 'content-missing'; readonly file: string }
  | {
      readonly code: 'content-invalid';
      readonly file: string;
      readonly field: string;
      readonly reason: string;
    }
  | {
      readonly code: 'contact-not-allowed';
      readonly file: string;
      readonly contact: string;
      readonly reason: string;
    }
  | { readonly code: 'pdf-unreadable'; readonly file: string; readonly reason: PdfFault }
  | { readonly code: 'print-failed'; readonly file: string; readonly reason: string }
  // disk
  | { readonly code: 'disk-full'; readonly file: string }
  | { readonly code: 'disk-read-failed'; readonly file: string; readonly reason: string }
  | { readonly code: 'disk-write-failed'; readonly file: string; readonly reason: string }
  /** The file is on another computer of the network, which is not reached. */
  | { readonly code: 'file-elsewhere'; readonly file: string }
  | { readonly code: 'folder-not-empty'; readonly file: string }
  // sticks: removed, returned other bytes, or something is in the way; a folder without a program
  | { readonly code: 'stick-gone'; readonly file: string }
  | { readonly code: 'stick-corrupts'; readonly file: string; readonly count: number }
  | { readonly code: 'stick-place-taken'; readonly file: string }
  | { readonly code: 'stick-full'; readonly file: string }
  | { readonly code: 'stick-read-only' }
  | { readonly code: 'program-missing'; readonly file: string }
  // library
  | { readonly code: 'library-damaged'; readonly reason: string }
  /** The browser opens no database until the program is restarted. This happens after a disk was full. */
  | { readonly code: 'library-refused'; readonly reason: string }
  /** A row of the library differs from what the kit says. `item` is its key, empty if the whole part is affected. */
  | { readonly code: 'library-changed'; readonly part: LibraryPart; readonly item: string }
  | { readonly code: 'object-missing'; readonly file: string }
  | { readonly code: 'object-changed'; readonly file: string }
  | { readonly code: 'vault-locked'; readonly pid: number }
  /** `count` is 0 if the number is unknown. `file` names the copy that was kept in the vault, or is `vault` if nothing was kept. */
  | { readonly code: 'vault-damaged'; readonly count: number; readonly file: string }
  /** The folder was used before, and its vault is missing. */
  | { readonly code: 'vault-missing'; readonly file: string }
  /** Drafts and publishers' keys are refused in a session that leaves no trace. */
  | { readonly code: 'session-keeps-nothing' }
  /** Everything was to be erased, and this is still there. */
  | { readonly code: 'erase-unfinished'; readonly file: string }
  | { readonly code: 'vault-too-new' }
  /** User data can be read and not written: the disk is full, or the system refuses. */
  | { readonly code: 'vault-read-only'; readonly file: string; readonly reason: 'full' | 'refused' }
  | { readonly code: 'vault-write-failed'; readonly reason: string }
  /** The vault is encrypted, and the file with its keys is missing or cannot be read. */
  | { readonly code: 'vault-keys-damaged'; readonly file: string }
  /** A backup of user data: it is none, it is damaged, or a newer program made it. */
  | { readonly code: 'backup-invalid'; readonly file: string }
  | { readonly code: 'backup-too-new'; readonly file: string }
  /** A file kept beside the vault is encrypted, and the vault did not open. */
  | { readonly code: 'personal-file-encrypted'; readonly file: string }
  /** An encrypted file beside the vault fails authentication. It was renamed to `kept`. */
  | { readonly code: 'personal-file-damaged'; readonly file: string; readonly kept: string }
  /** An encrypted file of a draft fails authentication. It stays as it is. */
  | { readonly code: 'draft-file-damaged'; readonly file: string }
  /** The vault is locked. */
  | { readonly code: 'passphrase-needed' }
  /** `waitSeconds` must pass before the next attempt; 0 if none. */
  | { readonly code: 'passphrase-wrong'; readonly waitSeconds: number }
  | { readonly code: 'recovery-key-wrong'; readonly waitSeconds: number }
  | { readonly code: 'passphrase-unfit'; readonly fewest: number; readonly words: number }
  /** The names of the people who share this place cannot be read. What they have is listed without names. */
  | { readonly code: 'people-damaged' }
  /** A newer program wrote their names: they are not read and not changed. */
  | { readonly code: 'people-too-new' }
  /** A person is removed, but not everything is erased. The next start of the program erases the rest. */
  | { readonly code: 'people-not-erased' }
  /** The scanned code contains no correction, or its signature is not valid. */
  | { readonly code: 'correction-invalid' }
  // documents
  | { readonly code: 'document-damaged'; readonly file: string; readonly reason: PdfFault }
  | { readonly code: 'document-locked'; readonly file: string }
  | { readonly code: 'document-too-slow'; readonly file: string; readonly seconds: number }
  // the program itself
  | { readonly code: 'call-refused'; readonly reason: string }
  | { readonly code: 'stopped' }
  | { readonly code: 'internal'; readonly logId: string };

/** Every code a problem can have. */
export type ProblemCode = Problem['code'];

/** The problem of one code. */
export type ProblemOf<Code extends ProblemCode> = Extract<Problem, { readonly code: Code }>;
