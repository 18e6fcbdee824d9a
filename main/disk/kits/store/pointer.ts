// The pointer to the kits in use: two small files, of which the sound one with the larger number counts.
import { createHash } from 'node:crypto';
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

/** Names the records of one kit: the one in use, and the version before. */
export type PointedKit = {
  /** Absent in a pointer of format 1, as is the suffix: its one kit is the first of the place. */
  readonly kitId?: string | undefined;
  readonly suffix?: string | undefined;
  readonly active: FileHash;
  readonly previous?: FileHash | undefined;
};

/** Names the kits in use. `first` is the id of the kit without a suffix, installed or not. `sequence` grows with each change. */
export type Pointer = {
  readonly sequence: number;
  readonly first?: string | undefined;
  readonly kits: readonly PointedKit[];
};

/** A sound pointer and the file it was read from. */
type FoundPointer = FoundSlot<SlotName, Pointer>;

const schemaName = 'impact-kit/active-kit';
const pointerFormat = 2;
const hash = z.string().regex(/^[0-9a-f]{64}$/) as unknown as z.ZodType<FileHash>;
const schema = z.literal(schemaName);
const sequence = z.int().min(1);
/** A changed digit must not bring an old pointer to the top. */
const sum = z.string();

const pointerSchema = z.object({
  schema,
  format: z.literal(pointerFormat),
  sequence,
  first: z.string(),
  kits: z.array(
    z.strictObject({ kitId: z.string(), suffix: z.string(), active: hash, previous: hash.optional() }),
  ),
  sum,
});

/** Format 1 named one kit. */
const firstSchema = z.object({
  schema,
  format: z.literal(1),
  sequence,
  active: hash,
  previous: hash.optional(),
  sum,
});

/** Writes a pointer. */
function encodePointer({ sequence, first, kits }: Pointer): string {
  const pointer = { sequence, first, kits };
  const whole = { schema: schemaName, format: pointerFormat, ...pointer, sum: sumOf(pointer) };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

/** Reads a pointer; undefined when it is damaged or of a format this program does not know. */
function decodePointer(bytes: Uint8Array): Pointer | undefined {
  const json = readJson(bytes);
  const parsed = pointerSchema.safeParse(json);
  if (!parsed.success) return decodeFirst(json);
  const { sum, sequence, first, kits } = parsed.data;
  const pointer = { sequence, first, kits };
  return sum === sumOf(pointer) ? pointer : undefined;
}

function decodeFirst(json: unknown): Pointer | undefined {
  const parsed = firstSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { sequence, active, previous, sum } = parsed.data;
  if (sum !== digest(`${sequence} ${active} ${previous ?? ''}`)) return undefined;
  return { sequence, kits: [{ active, previous }] };
}

const format: SlotFormat<SlotName, Pointer> = {
  names: slotNames,
  decode: (bytes) => decodePointer(bytes) ?? 'damaged',
  order: ({ sequence }) => sequence,
};

/** The sound pointers of a folder, the one that counts first. A file that cannot be read is made good by the other. */
export async function readPointers(root: string): Promise<readonly FoundPointer[]> {
  const { found } = await readSlots(root, format);
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
  return (one && namesIn(one)) === (other && namesIn(other));
}

function sumOf(pointer: Pointer): string {
  return digest(`${pointer.sequence} ${namesIn(pointer)}`);
}

/** Everything it names, without the number. */
function namesIn({ first, kits }: Pointer): string {
  const rows = kits.map(({ kitId, suffix, active, previous }) => [kitId, suffix, active, previous]);
  return JSON.stringify([first, rows]);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
