// Find the directory of an archive, and check that the end of the file has nothing else.
import { kitLimits } from '../../../../core/kit/bag-layout.ts';
import { ProblemError } from '../../fs/problem.ts';
import { refuseArchive } from './archive-fault.ts';
import { type ArchiveFile, readAt } from './open-file.ts';

const endBytes = 22;
const locatorBytes = 20;
const bigEndBytes = 56;
const endMark = 0x06054b50;
const locatorMark = 0x07064b50;
const bigEndMark = 0x06064b50;
/** Junk and folders count as entries too, but not without end. */
const mostEntries = 2 * kitLimits.files;
/** Names, sizes and times of that many entries fit in many times over. */
const mostDirectoryBytes = 64 * 1024 ** 2;

/** Where the directory is and how many entries it has. */
export type DirectoryPlace = { readonly at: number; readonly sizeBytes: number; readonly count: number };

/**
 * Reads the end records, ZIP64 or not. Refuses a comment, trailing bytes, several parts, and fields that contradict each other.
 * Each of them could show two programs two different archives.
 */
export async function findDirectory(file: ArchiveFile): Promise<DirectoryPlace> {
  const { sizeBytes } = file.mark;
  if (sizeBytes < endBytes) refuseArchive(file.name, 'not-an-archive');
  const end = await readAt(file, sizeBytes - endBytes, endBytes);
  if (end.readUInt32LE(0) !== endMark || end.readUInt16LE(20) !== 0) {
    refuseArchive(file.name, (await isArchiveAtAll(file)) ? 'end-record-wrong' : 'not-an-archive');
  }
  const big = await readBigEnd(file);
  const place = big ?? placeOf(end);
  if (!isPlain(end, place, big !== undefined)) refuseArchive(file.name, 'end-record-wrong');
  const endsAt = sizeBytes - endBytes - (big ? bigEndBytes + locatorBytes : 0);
  if (place.at + place.sizeBytes !== endsAt) refuseArchive(file.name, 'end-record-wrong');
  if (place.count > mostEntries) {
    const { files: limit } = kitLimits;
    throw new ProblemError({ code: 'kit-too-many-files', file: file.name, count: place.count, limit });
  }
  if (place.sizeBytes > mostDirectoryBytes) refuseArchive(file.name, 'directory-too-large');
  return place;
}

/** Whether it begins as archives do. This distinguishes a truncated or extended archive from a file of another kind. */
async function isArchiveAtAll(file: ArchiveFile): Promise<boolean> {
  return (await readAt(file, 0, 4)).toString('latin1') === 'PK\u0003\u0004';
}

function placeOf(end: Buffer): DirectoryPlace {
  return { count: end.readUInt16LE(10), sizeBytes: end.readUInt32LE(12), at: end.readUInt32LE(16) };
}

/** One part, both counts alike; in ZIP64 each field is either the true value or says that the longer record has it. */
function isPlain(end: Buffer, { at, sizeBytes, count }: DirectoryPlace, isBig: boolean): boolean {
  const fits = (found: number, value: number, most: number): boolean =>
    found === value || (isBig && found === most);
  const parts = [end.readUInt16LE(4), end.readUInt16LE(6)];
  return (
    parts.every((part) => fits(part, 0, 0xffff)) &&
    fits(end.readUInt16LE(8), count, 0xffff) &&
    fits(end.readUInt16LE(10), count, 0xffff) &&
    fits(end.readUInt32LE(12), sizeBytes, 0xffffffff) &&
    fits(end.readUInt32LE(16), at, 0xffffffff)
  );
}

async function readBigEnd(file: ArchiveFile): Promise<DirectoryPlace | undefined> {
  const { sizeBytes } = file.mark;
  const tailBytes = bigEndBytes + locatorBytes;
  const at = sizeBytes - endBytes - tailBytes;
  const locatorAt = sizeBytes - endBytes - locatorBytes;
  if (locatorAt < 0) return undefined;
  const locator = await readAt(file, locatorAt, locatorBytes);
  if (locator.readUInt32LE(0) !== locatorMark) return undefined;
  if (at < 0) refuseArchive(file.name, 'end-record-wrong');
  const record = await readAt(file, at, bigEndBytes);
  const number = (place: number): number => Number(record.readBigUInt64LE(place));
  const isWhole =
    record.readUInt32LE(0) === bigEndMark &&
    number(4) === bigEndBytes - 12 &&
    record.readUInt32LE(16) === 0 &&
    record.readUInt32LE(20) === 0 &&
    number(24) === number(32) &&
    locator.readUInt32LE(4) === 0 &&
    Number(locator.readBigUInt64LE(8)) === at &&
    locator.readUInt32LE(16) <= 1;
  if (!isWhole) refuseArchive(file.name, 'end-record-wrong');
  return { count: number(32), sizeBytes: number(40), at: number(48) };
}
