// Read the directory of an archive. Each entry is checked by itself before anything else is read.
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { ProblemError } from '../../fs/problem.ts';
import { refuseArchive, refuseEntry } from './archive-fault.ts';
import type { DirectoryPlace } from './end-record.ts';
import { entryName, shownName } from './entry-name.ts';
import type { ArchiveFile } from './open-file.ts';

/** An entry as the directory tells of it. */
export type DirectoryEntry = {
  /** As in the archive, in composed form, without the slash of folders. */
  readonly name: string;
  readonly nameBytes: Buffer;
  readonly isFolder: boolean;
  /** A link, a device, a folder that poses as a file. */
  readonly isLink: boolean;
  readonly isDeflated: boolean;
  /** Sizes and checksum follow the data once more. */
  readonly hasDescriptor: boolean;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly sizeBytes: number;
  readonly compressedBytes: number;
  readonly headerAt: number;
};

const flags = { encrypted: 0x1, level: 0x6, descriptor: 0x8, strong: 0x40, utf8: 0x800, masked: 0x2000 };
const knownFlags = flags.level | flags.descriptor | flags.utf8;
/** Above it a file costs more to unpack than any text or picture does; deflate itself ends at about 1030. */
export const mostRatio = 200;
/** Small files are no bombs, however well they are packed. */
export const smallBytes = 1024 ** 2;
const fileType = 0o100000;
const folderType = 0o040000;
const dosFolder = 0x10;
const dosLink = 0x400;

/** Reads the directory. Throws a ProblemError for the first entry that no kit may have. */
export async function readDirectory(
  file: ArchiveFile,
  place: DirectoryPlace,
  signal: AbortSignal | undefined,
): Promise<DirectoryEntry[]> {
  const entries: DirectoryEntry[] = [];
  const zip = await fromFdPromise(file.handle.fd, {
    // The handle is closed by the one who opened it.
    autoClose: false,
    // Names and sizes are judged here: yauzl turns backslashes into slashes and forgets which entry was wrong.
    decodeStrings: false,
    validateEntrySizes: false,
  }).catch((error: unknown) => refuseRead(error, file));
  const each = zip.eachEntry();
  for (;;) {
    if (signal?.aborted) throw new ProblemError({ code: 'stopped' });
    const next = await each.next().catch((error: unknown) => refuseRead(error, file));
    if (next.done === true) break;
    entries.push(judge(next.value, file.name));
  }
  if (cursorOf(zip) !== place.at + place.sizeBytes) refuseArchive(file.name, 'directory-wrong');
  return entries;
}

/** Where the directory was read up to; the types of yauzl call it a boolean. */
function cursorOf(zip: ZipFile): number {
  return zip.readEntryCursor as unknown as number;
}

function refuseRead(error: unknown, { name }: ArchiveFile): never {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^E[A-Z]+$/.test(reason)) throw new ProblemError({ code: 'disk-read-failed', file: name, reason });
  refuseArchive(name, 'directory-wrong');
}

function judge(entry: Entry, archive: string): DirectoryEntry {
  const named = entryName(entry);
  if ('fault' in named) refuseEntry(archive, shownName(entry), named.fault);
  const { path: name, isFolder } = named;
  const bits = entry.generalPurposeBitFlag;
  if ((bits & (flags.encrypted | flags.strong | flags.masked)) !== 0) {
    refuseEntry(archive, name, 'entry-encrypted');
  }
  const { compressionMethod: method, uncompressedSize: sizeBytes, compressedSize: compressedBytes } = entry;
  if ((method !== 0 && method !== 8) || (bits & ~knownFlags) !== 0) {
    refuseEntry(archive, name, 'entry-method-unknown');
  }
  if (method === 0 && sizeBytes !== compressedBytes) refuseEntry(archive, name, 'entry-sizes-differ');
  if (isFolder && sizeBytes !== 0) refuseEntry(archive, name, 'entry-folder-not-empty');
  if (sizeBytes > smallBytes && sizeBytes > mostRatio * compressedBytes) {
    refuseEntry(archive, name, 'entry-inflates-too-much');
  }
  return {
    name,
    nameBytes: entry.fileNameRaw,
    isFolder,
    isLink: isSpecial(entry.externalFileAttributes, isFolder),
    isDeflated: method === 8,
    hasDescriptor: (bits & flags.descriptor) !== 0,
    flags: bits,
    method,
    crc32: entry.crc32,
    sizeBytes,
    compressedBytes,
    headerAt: entry.relativeOffsetOfLocalHeader,
  };
}

/**
 * Applies to entries of every system. It finds a type in the upper half that is no plain file, and a DOS mark for folders or
 * links on a file.
 */
function isSpecial(attributes: number, isFolder: boolean): boolean {
  const type = (attributes >>> 16) & 0o170000;
  if ((attributes & dosLink) !== 0) return true;
  if (isFolder) return type !== 0 && type !== folderType;
  return (type !== 0 && type !== fileType) || (attributes & dosFolder) !== 0;
}
