// Decides which journal is in use: two small slots, of which the sound one with the larger generation counts.
import { checksumOf } from './frame.ts';

/** Names of the two slots; a new pointer always goes to the one not in use. */
export const slotNames = ['head-a', 'head-b'] as const;
/** Name of a slot. */
export type SlotName = (typeof slotNames)[number];

/** What a slot says. */
export type Pointer = { readonly journal: number; readonly generation: number };

/** A pointer that counts, and the slot it was read from. */
export type ChosenPointer = Pointer & { readonly slot: SlotName };

const pointerFormat = 1;
const slotBytes = 48;
const magic = Buffer.from('IKVHEAD\0', 'latin1');

/** Writes a slot: magic 8, format 2, zero 2, journal 4, generation 8, zero 16, checksum 8. */
export function encodePointer(pointer: Pointer): Uint8Array {
  const bytes = Buffer.alloc(slotBytes);
  magic.copy(bytes, 0);
  bytes.writeUInt16LE(pointerFormat, 8);
  bytes.writeUInt32LE(pointer.journal, 12);
  bytes.writeBigUInt64LE(BigInt(pointer.generation), 16);
  checksumOf(bytes.subarray(0, 40)).copy(bytes, 40);
  return bytes;
}

/** Reads a slot; undefined when it is damaged, `too-new` when a newer program wrote it. */
export function decodePointer(bytes: Buffer): Pointer | 'too-new' | undefined {
  if (bytes.length !== slotBytes || !bytes.subarray(0, 8).equals(magic)) return undefined;
  if (!checksumOf(bytes.subarray(0, 40)).equals(bytes.subarray(40))) return undefined;
  if (bytes.readUInt16LE(8) > pointerFormat) return 'too-new';
  return { journal: bytes.readUInt32LE(12), generation: Number(bytes.readBigUInt64LE(16)) };
}

/** Says whether a slot is only what an interrupted write leaves; it never counted. */
export function isCutOffPointer(bytes: Buffer): boolean {
  return bytes.length < slotBytes || bytes.every((byte) => byte === 0);
}

/** The slot a new pointer goes to. */
export function otherSlot(slot: SlotName | undefined): SlotName {
  return slot === 'head-a' ? 'head-b' : 'head-a';
}
