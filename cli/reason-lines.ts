// Plain words for the reason inside a problem.

import type { KitFileFault } from '../core/base/problem.ts';
import { readingLimits } from '../core/compose/compose-page-constants.ts';
import type { SkippedFile } from '../core/compose/compose-protocol.ts';
import type { InfoFault } from '../core/kit/kit-info.ts';
import type { ManifestFaultReason } from '../core/kit/manifest.ts';
import type { PathFault } from '../core/kit/path-fault.ts';
import type { TagTextFault } from '../core/kit/tag-text.ts';
import type { ArchiveFault, EntryFault } from '../main/disk/bags/bag-archive/archive-fault.ts';

type FormatReason = PathFault | ManifestFaultReason | TagTextFault | InfoFault['reason'];

const formatReasons: Readonly<Record<FormatReason, string>> = {
  // paths
  'path-empty': 'the path is empty',
  'path-not-unicode': 'the name is no valid Unicode',
  'path-absolute': 'the path does not begin inside the kit',
  'path-backslash': 'the path holds a backslash',
  'path-empty-name': 'the path holds an empty name',
  'path-parent': 'the path leads out of the kit with "." or ".."',
  'path-control-character': 'the name holds a control character',
  'path-invisible-character': 'the name holds a character that cannot be seen',
  'path-forbidden-character': 'the name holds one of < > : " | ? * %',
  'path-trailing-dot-or-space': 'a name ends with a dot or a space',
  'path-reserved-name': 'the name is reserved by Windows',
  'path-not-composed': 'the name is not in composed form (Unicode NFC)',
  'path-too-long': 'the path is longer than 180 characters',
  'path-name-too-long': 'a name is longer than 255 bytes',
  'path-too-deep': 'the path goes deeper than 12 names',
  'path-twin': 'another path would fall on the same place of a disk that ignores case or accents',
  'path-link': 'it is a link or a special file, not a plain file',
  'path-outside-payload': 'the payload lies below data/ only',
  'path-inside-payload': 'tag files lie outside data/ only',
  // tag files
  'text-not-utf8': 'it is not UTF-8',
  'text-byte-order-mark': 'it begins with a byte-order mark',
  'line-malformed': 'the line has not the form the format wants',
  'line-percent-encoding': 'a % stands for something else than a line end or % itself',
  'path-twice': 'the path is listed twice',
  'lists-itself': 'it lists itself or the signature',
  'too-many-lines': 'it lists more files than a kit may hold',
  'tag-not-listed': 'it leaves out bagit.txt, bag-info.txt or manifest-sha256.txt',
  'other-algorithm': 'a kit has manifests of SHA-256 only',
  'no-file-listed': 'it lists no file',
  'field-missing': 'the field is missing',
  'field-twice': 'the field is there twice',
  'field-malformed': 'the value has not the form the format wants',
  'name-hidden': 'the name holds characters that are invisible or change the order of letters',
  'field-differs': 'the value is not what the files add up to',
};

const archiveReasons: Readonly<Record<ArchiveFault | Exclude<EntryFault, PathFault>, string>> = {
  'not-an-archive': 'it is no zip file',
  'end-record-wrong': 'it was cut short, added to, or its end does not fit the rest',
  'directory-wrong': 'its list of entries cannot be read',
  'directory-too-large': 'its list of entries is longer than any kit needs',
  'bytes-between-entries': 'it holds bytes that belong to no entry',
  'inflates-too-much': 'it would unpack to far more than its size',
  'changed-while-read': 'it was changed while it was read',
  'entry-beside-kit': 'it lies beside the folder of the kit',
  'entry-damaged': 'its data cannot be unpacked',
  'entry-encrypted': 'it is encrypted',
  'entry-folder-not-empty': 'it is a folder and has data all the same',
  'entry-header-differs': 'the archive says two different things of it',
  'entry-inflates-too-much': 'it would unpack to far more than its size',
  'entry-method-unknown': 'it is packed in a way that kits do not use',
  'entry-name-ambiguous': 'it has two names',
  'entry-outside-archive': 'it goes beyond the data of the archive',
  'entry-overlaps': 'its data is also that of another entry',
  'entry-sizes-differ': 'it has not the size that the archive says',
};

const fileReasons: Readonly<Record<KitFileFault, string>> = {
  'too-large': 'it is larger than its kind may be',
  'too-deep': 'its parts are nested too deep',
  'too-intricate': 'it holds more marks or elements than can be read in a short time',
  malformed: 'it is not what its name says',
  active: 'it holds what could run or load something',
  'too-slow': 'reading it took too long',
};

const skipLines: Readonly<Record<SkippedFile['reason'], string>> = {
  damaged: 'it is damaged',
  locked: 'it is protected by a password',
  empty: 'it has no pages',
  unreadable: 'it is damaged: no page can be read',
  oversized: `it is too large to be opened: at most ${readingLimits.maxBytes / 1e9} GB`,
  slow: `it did not open within ${readingLimits.openingMs / 1000} seconds`,
  endless: 'reading it takes too long',
  stuck: `reading it stood still for ${readingLimits.stepMs / 1000} seconds`,
  crashed: 'reading it ended the reader',
  gone: 'the disk does not give its bytes',
  failed: 'reading it failed',
  foreign: 'files of this kind have no place here',
  misnamed: 'its name is no valid Unicode; rename it',
};

const otherReasons: Readonly<Record<string, string>> = {
  // bagit.txt
  'encoding-not-utf8': 'only UTF-8 is supported',
  'not-two-lines': 'it must have exactly two lines',
  // catalogue
  'id-twice': 'the id is there twice',
  'file-not-in-kit': 'the kit has no such file',
  'file-differs': 'the file is not as the catalogue says',
  // deltas
  'no-delta': 'it is not there, so this is no delta',
  'delta-rewritten': 'it is not written as the format wants',
  'delta-differs': 'it does not say what really changed',
  // signatures and keys
  'not-a-signature': 'it is no minisign signature',
  'comment-not-signed': 'its first line, which no signature covers, says something of its own',
  'comment-missing': 'it has no trusted comment',
  'comment-malformed': 'its trusted comment is malformed',
  'comment-differs': 'its trusted comment was changed',
  'algorithm-unknown': 'it uses an unknown algorithm',
  'message-differs': 'it was not made by this key over this kit',
  'key-withdrawn': 'its key was withdrawn',
  'not-a-secret-key': 'it is no minisign secret key',
  'not-a-public-key': 'it is no minisign public key',
  'not-encrypted': 'it lies open in its file, and would lie open on paper',
  'limits-too-high': 'it asks for more memory or time than is sensible',
  // sticks
  'stick-path-too-long': 'with the folders above it, the path is longer than Windows opens',
  'stick-folder-too-full': 'the folder holds more names than FAT32 can',
  // disk
  'cut-short': 'it ended too early',
  EACCES: 'access was denied',
  EPERM: 'access was denied',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it is there already',
  EROFS: 'the disk is write-protected',
  EIO: 'the disk reports an error',
  EBUSY: 'another program uses it',
  ELOOP: 'it is a link',
};

const reasons: ReadonlyMap<string, string> = new Map([
  ...Object.entries(formatReasons),
  ...Object.entries(archiveReasons),
  ...Object.entries(fileReasons),
  ...Object.entries(skipLines),
  ...Object.entries(otherReasons),
]);

/** A reason in plain words; one that is already plain is returned unchanged. */
export function reasonLine(reason: string): string {
  return reasons.get(reason) ?? reason;
}
