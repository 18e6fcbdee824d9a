// The pointer to the kit in use: two small files, of which the sound one with the larger number counts.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileHash } from '../../../../core/base/ids.ts';
import { z } from '../../../../core/base/zod.ts';
import { readJson } from '../../../../core/kit/json-text.ts';
import { type DiskOps, ownerOnly } from '../../fs/ops.ts';
import {
  type FoundSlot,
  readSlots,
  type SlotFailure,
  type SlotFormat,
  writeSlot,
} from '../../fs/two-slot.ts';

/** The two files; a new pointer always goes to the one that does not count. */
export const slotNames = ['active-a.json', 'active-b.json'] as const;
/** Name of one of the two files. */
export type SlotName = (typeof slotNames)[number];

/** Names the records of the kit in use and of the one before. `sequence` grows with each switch. */
export type Pointer = {
  readonly sequence: number;
  readonly active: FileHash;
  readonly previous?: FileHash | undefined;
};

/** A sound pointer and the file it was read from. */
type FoundPointer = FoundSlot<SlotName, Pointer>;

const schemaName = 'impact-kit/active-kit';
const pointerFormat = 1;
const hash = z.string().regex(/^[0-9a-f]{64}$/) as unknown as z.ZodType<FileHash>;
const pointerSchema = z.object({
  schema: z.literal(schemaName),
  format: z.literal(pointerFormat),
  sequence: z.int().min(1),
  active: hash,
  previous: hash.optional(),
  /** A changed digit must not bring an old pointer to the top. */
  sum: z.string(),
});

/** Writes a pointer. */
function encodePointer({ sequence, active, previous }: Pointer): string {
  const pointer = { sequence, active, ...(previous === undefined ? {} : { previous }) };
  const whole = { schema: schemaName, format: pointerFormat, ...pointer, sum: sumOf(pointer) };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

/** Reads a pointer; undefined when it is damaged or of a format this program does not know. */
function decodePointer(bytes: Uint8Array): Pointer | undefined {
  const parsed = pointerSchema.safeParse(readJson(bytes));
  if (!parsed.success) return undefined;
  const { sequence, active, previous, sum } = parsed.data;
  const pointer = { sequence, active, previous };
  return sum === sumOf(pointer) ? pointer : undefined;
}

const format: SlotFormat<SlotName, Pointer> = {
  names: slotNames,
  decode: (bytes) => decodePointer(bytes) ?? 'damaged',
  order: ({ sequence }) => sequence,
};

/** The sound pointers of a folder, the one that counts first. A file that cannot be read is made good by the other. */
export async function readPointers(root: string): Promise<readonly FoundPointer[]> {
  const { found } = await readSlots(root, format, (path) => readFile(path).catch(() => undefined));
  return found;
}

/** Writes a pointer to its file, which makes it the one that counts. */
export async function writePointer(
  root: string,
  slot: SlotName,
  pointer: Pointer,
  disk: DiskOps,
): Promise<'done' | SlotFailure> {
  return await writeSlot(disk, join(root, slot), encodePointer(pointer), ownerOnly);
}

/** Whether two pointers name the same kits; none is like none. */
export function isSamePointer(one: Pointer | undefined, other: Pointer | undefined): boolean {
  return one?.active === other?.active && one?.previous === other?.previous;
}

function sumOf({ sequence, active, previous = '' as FileHash }: Pointer): string {
  return createHash('sha256').update(`${sequence} ${active} ${previous}`).digest('hex');
}
