// Decides which kit is in use: two small files, of which the sound one with the larger number counts.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileHash } from '../../../core/base/ids.ts';
import type { Result } from '../../../core/base/result.ts';
import { z } from '../../../core/base/zod.ts';
import { readJson } from '../../../core/kit/json-text.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import type { DiskOps } from '../disk-ops.ts';
import { privateMode } from './layout.ts';

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
export type FoundPointer = { readonly slot: SlotName; readonly pointer: Pointer };

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
export function encodePointer({ sequence, active, previous }: Pointer): string {
  const pointer = { sequence, active, ...(previous === undefined ? {} : { previous }) };
  const whole = { schema: schemaName, format: pointerFormat, ...pointer, sum: sumOf(pointer) };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

/** Reads a pointer; undefined when it is damaged or of a format this program does not know. */
export function decodePointer(bytes: Uint8Array): Pointer | undefined {
  const parsed = pointerSchema.safeParse(readJson(bytes));
  if (!parsed.success) return undefined;
  const { sequence, active, previous, sum } = parsed.data;
  const pointer = { sequence, active, previous };
  return sum === sumOf(pointer) ? pointer : undefined;
}

/** The sound pointers of a folder, the one that counts first. */
export async function readPointers(root: string): Promise<readonly FoundPointer[]> {
  const found: FoundPointer[] = [];
  for (const slot of slotNames) {
    const bytes = await readFile(join(root, slot)).catch(() => undefined);
    const pointer = bytes && decodePointer(bytes);
    if (pointer) found.push({ slot, pointer });
  }
  return found.sort((one, other) => other.pointer.sequence - one.pointer.sequence);
}

/** Writes a pointer to its file. `disk-full`, `disk-write-failed`. */
export async function writePointer(
  root: string,
  slot: SlotName,
  pointer: Pointer,
  disk: DiskOps,
): Promise<Result<void>> {
  return await writeFileAtomically(join(root, slot), encodePointer(pointer), { disk, mode: privateMode });
}

/** Whether two pointers name the same kits; none is like none. */
export function isSamePointer(one: Pointer | undefined, other: Pointer | undefined): boolean {
  return one?.active === other?.active && one?.previous === other?.previous;
}

/** The file a new pointer goes to. */
export function otherSlot(slot: SlotName | undefined): SlotName {
  return slot === 'active-a.json' ? 'active-b.json' : 'active-a.json';
}

function sumOf({ sequence, active, previous = '' as FileHash }: Pointer): string {
  return createHash('sha256').update(`${sequence} ${active} ${previous}`).digest('hex');
}
