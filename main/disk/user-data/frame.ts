// Byte format of a vault journal: its head, and the frame around every record.
import { createHash, randomBytes } from 'node:crypto';
import type { RecordSeal } from './passphrase/record-seal.ts';
import { nonceBytes } from './passphrase/sealing.ts';

/** The journal format this program writes and the newest it reads. */
const journalFormat = 1;
/** Bytes of a journal's head. */
export const journalHeadBytes = 64;
/** Largest event as JSON. */
const eventLimitBytes = 1024 * 1024;
/** Largest payload, encrypted and padded; a frame that claims more is damaged. */
const payloadLimitBytes = eventLimitBytes + 128 * 1024;

const recordHeadBytes = 48;
const nonceOffset = 24;
const checksumBytes = 8;
const frameVersion = 1;
const encryptedFlag = 1;
const journalMagic = Buffer.from('IKJOURNL', 'latin1');
/** Starts every record. 0xF1 cannot precede 'I' in UTF-8, so no payload of JSON contains it. */
const marker = Buffer.from([0xf1, 0x49, 0x4b, 0x56, 0x0d, 0x0a, 0x1a, 0x9e]);

/** What a journal says of itself: all events up to `baseSequence` are gathered in its first `baseRecords` records. */
type JournalHead = {
  readonly journal: number;
  readonly baseSequence: number;
  readonly baseRecords: number;
};

/** A record found in a journal; `end` is the offset behind it. */
export type FoundRecord = {
  readonly sequence: number;
  readonly isEncrypted: boolean;
  /** As it is in the file. */
  readonly payload: Uint8Array;
  /** The head of the frame without its checksum, and the nonce in it. */
  readonly head: Uint8Array;
  readonly nonce: Uint8Array;
  readonly end: number;
};

/** Writes the head: magic 8, format 2, zero 2, journal 4, base sequence 8, base records 4, zero 28, checksum 8. */
export function encodeJournalHead(head: JournalHead): Uint8Array {
  const bytes = Buffer.alloc(journalHeadBytes);
  journalMagic.copy(bytes, 0);
  bytes.writeUInt16LE(journalFormat, 8);
  bytes.writeUInt32LE(head.journal, 12);
  bytes.writeBigUInt64LE(BigInt(head.baseSequence), 16);
  bytes.writeUInt32LE(head.baseRecords, 24);
  checksumOf(bytes.subarray(0, 56)).copy(bytes, 56);
  return bytes;
}

/** Reads the head; undefined when it is damaged, `too-new` when a newer program wrote it. */
export function decodeJournalHead(bytes: Buffer): JournalHead | 'too-new' | undefined {
  if (bytes.length < journalHeadBytes || !bytes.subarray(0, 8).equals(journalMagic)) return undefined;
  if (!checksumOf(bytes.subarray(0, 56)).equals(bytes.subarray(56, 64))) return undefined;
  if (bytes.readUInt16LE(8) > journalFormat) return 'too-new';
  return {
    journal: bytes.readUInt32LE(12),
    baseSequence: Number(bytes.readBigUInt64LE(16)),
    baseRecords: bytes.readUInt32LE(24),
  };
}

/**
 * Writes a record, encrypted where there is a seal. Its head, in bytes: marker 8, frame version 1, flags 1 (bit 0: encrypted),
 * zero 2, payload length 4, sequence 8, nonce 12, zero 4. Then come a checksum of the head (8), the payload, and a checksum of
 * head and payload (8). Checksums are the first bytes of SHA-256; the nonce is zero without encryption.
 */
export function encodeRecord(sequence: number, payload: Uint8Array, seal?: RecordSeal): Uint8Array {
  if (payload.length > eventLimitBytes) throw new Error(`record of ${payload.length} bytes`);
  const length = seal ? seal.sealedLength(payload.length) : payload.length;
  const bytes = Buffer.alloc(recordHeadBytes + length + checksumBytes);
  marker.copy(bytes, 0);
  bytes.writeUInt8(frameVersion, 8);
  bytes.writeUInt8(seal ? encryptedFlag : 0, 9);
  bytes.writeUInt32LE(length, 12);
  bytes.writeBigUInt64LE(BigInt(sequence), 16);
  const nonce = randomBytes(nonceBytes);
  if (seal) nonce.copy(bytes, nonceOffset);
  const head = bytes.subarray(0, 40);
  checksumOf(head).copy(bytes, 40);
  bytes.set(seal ? seal.seal(payload, head, nonce) : payload, recordHeadBytes);
  const end = recordHeadBytes + length;
  checksumOf(bytes.subarray(0, end)).copy(bytes, end);
  return bytes;
}

/** Reads the record that starts exactly at an offset; undefined when no whole and sound one does. */
export function decodeRecord(bytes: Buffer, offset: number): FoundRecord | undefined {
  const length = payloadLengthAt(bytes, offset);
  if (length === undefined) return undefined;
  const end = offset + recordHeadBytes + length + checksumBytes;
  if (end > bytes.length) return undefined;
  const found = bytes.subarray(end - checksumBytes, end);
  if (!checksumOf(bytes.subarray(offset, end - checksumBytes)).equals(found)) return undefined;
  return {
    sequence: Number(bytes.readBigUInt64LE(offset + 16)),
    isEncrypted: (bytes.readUInt8(offset + 9) & encryptedFlag) !== 0,
    payload: bytes.subarray(offset + recordHeadBytes, end - checksumBytes),
    head: bytes.subarray(offset, offset + 40),
    nonce: bytes.subarray(offset + nonceOffset, offset + nonceOffset + nonceBytes),
    end,
  };
}

/** Finds the next offset, from one on, at which a record with a sound head starts; undefined when there is none. */
export function findRecord(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(marker, from); at >= 0; at = bytes.indexOf(marker, at + 1)) {
    if (payloadLengthAt(bytes, at) !== undefined) return at;
  }
  return undefined;
}

/** Says whether the bytes from an offset to the end are what an interrupted write leaves: the beginning of a record, or zeros. */
export function isTornTail(bytes: Buffer, offset: number): boolean {
  const rest = bytes.subarray(offset);
  if (rest.every((byte) => byte === 0)) return true;
  if (rest.length < marker.length) return marker.subarray(0, rest.length).equals(rest);
  if (!rest.subarray(0, marker.length).equals(marker)) return false;
  if (rest.length < recordHeadBytes) return true;
  const length = payloadLengthAt(bytes, offset);
  return length !== undefined && rest.length < recordHeadBytes + length + checksumBytes;
}

function payloadLengthAt(bytes: Buffer, offset: number): number | undefined {
  if (offset + recordHeadBytes > bytes.length) return undefined;
  const head = bytes.subarray(offset, offset + recordHeadBytes);
  if (!head.subarray(0, marker.length).equals(marker) || head.readUInt8(8) !== frameVersion) return undefined;
  if (!checksumOf(head.subarray(0, 40)).equals(head.subarray(40))) return undefined;
  const length = head.readUInt32LE(12);
  return length <= payloadLimitBytes ? length : undefined;
}

/** The first 8 bytes of SHA-256. */
export function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, checksumBytes);
}
