// The pointer of a vault: two small slots that name the journal in use and note how far it got.
import type { FoundSlot, SlotFormat } from '../fs/two-slot.ts';
import { checksumOf } from './frame.ts';

/** Names of the two slots; a new pointer always goes to the one not in use. */
export const slotNames = ['head-a', 'head-b'] as const;
/** Name of a slot. */
export type SlotName = (typeof slotNames)[number];

/**
 * How far a journal had got when the slot was written: its last sequence, its records, its size in bytes. Everything it
 * covers was on the disk before, so a journal that holds less has lost something.
 */
export type JournalExtent = {
  readonly sequence: number;
  readonly records: number;
  readonly sizeBytes: number;
};

/** What a slot says. `extent` is absent in slots of programs that did not note it. */
export type Pointer = {
  readonly journal: number;
  readonly generation: number;
  readonly extent?: JournalExtent;
};

/** A pointer that counts, and the slot it was read from. */
type FoundPointer = FoundSlot<SlotName, Pointer>;

/** The two slots; the one with the larger generation is newer. */
export const pointerFormat: SlotFormat<SlotName, Pointer> = {
  names: slotNames,
  decode: (bytes) => decodePointer(bytes) ?? (isCutOffPointer(bytes) ? 'cut-off' : 'damaged'),
  order: ({ generation }) => generation,
};

const formatNumber = 1;
const slotBytes = 48;
const largest = 0xffff_ffff;
const magic = Buffer.from('IKVHEAD\0', 'latin1');

/**
 * Writes a slot: magic 8, format 2, zero 2, journal 4, generation 8, last sequence 8, records 4, size 4, checksum 8. The
 * 16 bytes of the extent were zero before it was noted; programs of that time ignore them, so the format is the same.
 */
export function encodePointer({ journal, generation, extent }: Pointer): Uint8Array {
  const bytes = Buffer.alloc(slotBytes);
  magic.copy(bytes, 0);
  bytes.writeUInt16LE(formatNumber, 8);
  bytes.writeUInt32LE(journal, 12);
  bytes.writeBigUInt64LE(BigInt(generation), 16);
  if (extent) {
    bytes.writeBigUInt64LE(BigInt(extent.sequence), 24);
    // A lower bound stays true when it is cut to what fits.
    bytes.writeUInt32LE(Math.min(extent.records, largest), 32);
    bytes.writeUInt32LE(Math.min(extent.sizeBytes, largest), 36);
  }
  checksumOf(bytes.subarray(0, 40)).copy(bytes, 40);
  return bytes;
}

/** Reads a slot; undefined when it is damaged, `too-new` when a newer program wrote it. */
function decodePointer(bytes: Buffer): Pointer | 'too-new' | undefined {
  if (bytes.length !== slotBytes || !bytes.subarray(0, 8).equals(magic)) return undefined;
  if (!checksumOf(bytes.subarray(0, 40)).equals(bytes.subarray(40))) return undefined;
  if (bytes.readUInt16LE(8) > formatNumber) return 'too-new';
  const named = { journal: bytes.readUInt32LE(12), generation: Number(bytes.readBigUInt64LE(16)) };
  // Every journal has a head, so a size of 0 means that nothing was noted.
  const sizeBytes = bytes.readUInt32LE(36);
  if (sizeBytes === 0) return named;
  const [sequence, records] = [Number(bytes.readBigUInt64LE(24)), bytes.readUInt32LE(32)];
  return { ...named, extent: { sequence, records, sizeBytes } };
}

/** Says whether a slot is only what an interrupted write leaves; it never counted. */
function isCutOffPointer(bytes: Buffer): boolean {
  return bytes.length < slotBytes || bytes.every((byte) => byte === 0);
}

/**
 * The slot that must stay as it is while the other one is written, given sound slots with the newest first. Where both name
 * the same journal that is the older one: the newer may not be on the disk yet.
 */
export function anchorOf([newest, older]: readonly FoundPointer[]): SlotName | undefined {
  return older && older.value.journal === newest?.value.journal ? older.slot : newest?.slot;
}
