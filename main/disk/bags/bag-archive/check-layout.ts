// Check that an archive holds its entries end to end, once each, and that both headers of each entry agree.
import { ProblemError } from '../../fs/problem.ts';
import { refuseArchive, refuseEntry } from './archive-fault.ts';
import type { DirectoryPlace } from './end-record.ts';
import { type ArchiveFile, readAt } from './open-file.ts';
import type { DirectoryEntry } from './read-directory.ts';

const headerBytes = 30;
const headerMark = 0x04034b50;
const descriptorMark = 0x08074b50;
const bigSize = 0xffffffff;
const bigSizesId = 0x0001;
/** All but how hard it was packed, which nobody needs to read it. */
const tellingFlags = 0xfff9;
/** Without and with its mark, sizes of 4 and of 8 bytes. */
const descriptorForms = [
  { length: 12, crcAt: 0, isBig: false },
  { length: 16, crcAt: 4, isBig: false },
  { length: 20, crcAt: 0, isBig: true },
  { length: 24, crcAt: 4, isBig: true },
];

/**
 * Where the data of each entry begins. Refuses entries that overlap, bytes that no entry owns, and headers that differ from the
 * directory. Each of them would let two programs unpack two different kits.
 */
export async function checkLayout(
  file: ArchiveFile,
  place: DirectoryPlace,
  entries: readonly DirectoryEntry[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<DirectoryEntry, number>> {
  const sorted = [...entries].sort((one, other) => one.headerAt - other.headerAt);
  const starts = new Map<DirectoryEntry, number>();
  let at = 0;
  for (const [index, entry] of sorted.entries()) {
    if (signal?.aborted) throw new ProblemError({ code: 'stopped' });
    if (entry.headerAt < at) refuseEntry(file.name, entry.name, 'entry-overlaps');
    if (entry.headerAt > at) refuseArchive(file.name, 'bytes-between-entries');
    const dataAt = await readHeader(file, place, entry);
    starts.set(entry, dataAt);
    const next = sorted[index + 1]?.headerAt ?? place.at;
    at = dataAt + entry.compressedBytes;
    if (entry.hasDescriptor && next >= at) at += await readDescriptor(file, entry, at, next - at);
  }
  if (at !== place.at) refuseArchive(file.name, 'bytes-between-entries');
  return starts;
}

/** Compares the header before the data with the directory; where the data begins. */
async function readHeader(file: ArchiveFile, place: DirectoryPlace, entry: DirectoryEntry): Promise<number> {
  const { headerAt, nameBytes, compressedBytes } = entry;
  if (headerAt + headerBytes > place.at) refuseEntry(file.name, entry.name, 'entry-outside-archive');
  const header = await readAt(file, headerAt, headerBytes);
  const [nameLength, extraLength] = [header.readUInt16LE(26), header.readUInt16LE(28)];
  const dataAt = headerAt + headerBytes + nameLength + extraLength;
  const isSame =
    header.readUInt32LE(0) === headerMark &&
    ((header.readUInt16LE(6) ^ entry.flags) & tellingFlags) === 0 &&
    header.readUInt16LE(8) === entry.method &&
    nameLength === nameBytes.length;
  if (!isSame) refuseEntry(file.name, entry.name, 'entry-header-differs');
  if (dataAt + compressedBytes > place.at) refuseEntry(file.name, entry.name, 'entry-outside-archive');
  const rest = await readAt(file, headerAt + headerBytes, nameLength + extraLength);
  const isNamed = rest.subarray(0, nameLength).equals(nameBytes);
  if (!isNamed || !saysSizes(entry, header, rest.subarray(nameLength))) {
    refuseEntry(file.name, entry.name, 'entry-header-differs');
  }
  return dataAt;
}

/** Sizes and checksum as in the directory; where they follow the data, the header may leave them open. */
function saysSizes(entry: DirectoryEntry, header: Buffer, extra: Buffer): boolean {
  const { hasDescriptor } = entry;
  const big = bigSizes(extra);
  const [crc, compressed, whole] = [14, 18, 22].map((at) => header.readUInt32LE(at)) as [
    number,
    number,
    number,
  ];
  const wholeSize = whole === bigSize && big[0] !== undefined ? big[0] : whole;
  const packedSize = compressed === bigSize ? (big[whole === bigSize ? 1 : 0] ?? compressed) : compressed;
  const isOpen = (found: number): boolean => hasDescriptor && (found === 0 || found === bigSize);
  return (
    (crc === entry.crc32 || (hasDescriptor && crc === 0)) &&
    (packedSize === entry.compressedBytes || isOpen(packedSize)) &&
    (wholeSize === entry.sizeBytes || isOpen(wholeSize))
  );
}

function bigSizes(extra: Buffer): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    const data = extra.subarray(at + 4, at + 4 + length);
    if (id === bigSizesId) {
      return Array.from({ length: data.length >> 3 }, (_, index) => Number(data.readBigUInt64LE(8 * index)));
    }
    at += 4 + length;
  }
  return [];
}

/** Checks what follows the data; its length. */
async function readDescriptor(
  file: ArchiveFile,
  entry: DirectoryEntry,
  at: number,
  length: number,
): Promise<number> {
  const form = descriptorForms.find((known) => known.length === length);
  if (!form) refuseEntry(file.name, entry.name, 'entry-header-differs');
  const bytes = await readAt(file, at, length);
  const { crcAt, isBig } = form;
  const sizeAt = (index: number): number =>
    isBig ? Number(bytes.readBigUInt64LE(crcAt + 4 + 8 * index)) : bytes.readUInt32LE(crcAt + 4 + 4 * index);
  const isSame =
    (crcAt === 0 || bytes.readUInt32LE(0) === descriptorMark) &&
    bytes.readUInt32LE(crcAt) === entry.crc32 &&
    sizeAt(0) === entry.compressedBytes &&
    sizeAt(1) === entry.sizeBytes;
  if (!isSame) refuseEntry(file.name, entry.name, 'entry-header-differs');
  return length;
}
