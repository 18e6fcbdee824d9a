// The remembered recalls on the disk: two small files with the same content, so that damage to one of them loses nothing.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { canonicalJson } from '../../../../core/base/canonical-json.ts';
import { z } from '../../../../core/base/zod.ts';
import { readJson } from '../../../../core/kit/json-text.ts';
import { kitIdSchema, versionSchema } from '../../../../core/kit/kit-names.ts';
import { recallsSchema } from '../../../../core/kit/recall.ts';
import type { RecallCarrier } from '../../../../core/library/recalls.ts';
import { removeTemporariesOf } from '../../fs/atomic-file.ts';
import { type DiskOps, ownerOnly } from '../../fs/ops.ts';
import {
  type FoundSlot,
  readSlots,
  type SlotFailure,
  type SlotFormat,
  writeSlot,
} from '../../fs/two-slot.ts';

/** The two files, in the folder of the kit store. */
export const recallFiles = ['recalls-a.json', 'recalls-b.json'] as const;
/** Name of one of the two files. */
export type RecallFile = (typeof recallFiles)[number];

/** What the files hold. `sequence` grows with each change. */
type RecallRecord = { readonly sequence: number; readonly carriers: readonly RecallCarrier[] };

const schemaName = 'impact-kit/recalls';
const recallFormat = 1;

const carrierSchema = z.strictObject({
  kitId: kitIdSchema,
  version: versionSchema,
  issued: z.string(),
  treeHash: z.string().regex(/^[0-9a-f]{64}$/),
  fingerprint: z.string().max(400),
  statements: z.array(z.string().max(40_000)).max(64),
  recalls: recallsSchema,
});

const recordSchema = z.object({
  schema: z.literal(schemaName),
  format: z.literal(recallFormat),
  sequence: z.int().min(1),
  carriers: z.array(carrierSchema),
  /** A changed digit must not give anybody another number. */
  sum: z.string(),
});

/** Writes a record as text. */
export function encodeRecalls({ sequence, carriers }: RecallRecord): string {
  const record = { sequence, carriers };
  return `${JSON.stringify({ schema: schemaName, format: recallFormat, ...record, sum: sumOf(record) }, undefined, 1)}\n`;
}

/** Reads a record; undefined when it is damaged or of a format this program does not know. */
export function decodeRecalls(bytes: Uint8Array): RecallRecord | undefined {
  const parsed = recordSchema.safeParse(readJson(bytes));
  if (!parsed.success) return undefined;
  const { sequence, carriers, sum } = parsed.data;
  return sum === sumOf({ sequence, carriers }) ? { sequence, carriers } : undefined;
}

const format: SlotFormat<RecallFile, RecallRecord> = {
  names: recallFiles,
  decode: (bytes) => decodeRecalls(bytes) ?? 'damaged',
  order: ({ sequence }) => sequence,
};

/** The sound records of a folder, the one that counts first. A file that cannot be read is made good by the other. */
export async function readRecallFiles(
  folder: string,
): Promise<readonly FoundSlot<RecallFile, RecallRecord>[]> {
  const { found } = await readSlots(folder, format);
  return found;
}

/** Writes a record to one of the files, which makes it the one that counts. */
export async function writeRecallFile(
  folder: string,
  name: RecallFile,
  record: RecallRecord,
  disk: DiskOps,
): Promise<'done' | SlotFailure> {
  return await writeSlot(disk, join(folder, name), encodeRecalls(record), ownerOnly);
}

/** Removes what killed writes left beside the files. */
export async function removeRecallLeftovers(folder: string, disk: DiskOps): Promise<void> {
  await removeTemporariesOf(
    recallFiles.map((name) => join(folder, name)),
    disk,
  );
}

function sumOf({ sequence, carriers }: RecallRecord): string {
  return createHash('sha256').update(canonicalJson({ sequence, carriers })).digest('hex');
}
