// Record of the kit that was made from a draft, and its place.
import { join } from 'node:path';
import type { Result } from '../../../core/base/result.ts';
import { z } from '../../../core/base/zod.ts';
import { documentNatures } from '../../../core/compose/compose-page-protocol.ts';
import { skipReasons } from '../../../core/compose/compose-protocol.ts';
import { readJson } from '../../../core/kit/json-text.ts';
import { pathFault } from '../../../core/kit/safe-path.ts';
import { writeFileAtomically } from '../fs/atomic-file.ts';
import { type DiskOps, realDisk } from '../fs/ops.ts';

/** Folder of a draft in which the made kit is. */
export const madeName = 'made';
const recordName = 'made.json';

const recordSchema = z.object({
  kitId: z.string(),
  version: z.string(),
  issued: z.string(),
  folder: z.string().refine((name) => pathFault(name) === undefined && !name.includes('/')),
  fileCount: z.int(),
  sizeBytes: z.int(),
  resources: z.int(),
  pages: z.int(),
  contacts: z.int(),
  madeAt: z.string(),
  /** When the draft was changed last before it was made. */
  changedAt: z.string(),
  /** Earlier programs recorded a sentence as the reason. */
  skipped: z.array(z.object({ file: z.string(), reason: z.enum(skipReasons).catch('failed') })),
  partlyRead: z.array(z.object({ file: z.string(), pages: z.array(z.int()) })),
  /** Kits made before this was looked at have none. */
  slowToOpen: z
    .array(z.object({ file: z.string(), sizeBytes: z.int(), readBytes: z.int(), pieces: z.int() }))
    .default([]),
  limited: z.array(z.object({ file: z.string(), nature: z.enum(documentNatures) })).default([]),
  heldBackContacts: z.array(z.string()),
  ignoredFiles: z.array(z.string()),
});
/** What is noted of a made kit; tree hash and signature are read from the kit itself. */
export type MadeRecord = z.infer<typeof recordSchema>;

/** Reads the record; undefined when nothing was made, or it cannot be read. */
export async function readMade(
  draftFolder: string,
  disk: DiskOps = realDisk,
): Promise<MadeRecord | undefined> {
  const bytes = await disk.read(join(draftFolder, madeName, recordName)).catch(() => undefined);
  return bytes && recordSchema.safeParse(readJson(bytes)).data;
}

/** Writes the record. `disk-full`, `disk-write-failed`. */
export async function writeMade(
  draftFolder: string,
  record: MadeRecord,
  disk: DiskOps,
): Promise<Result<void>> {
  const text = `${JSON.stringify(record, undefined, 2)}\n`;
  return await writeFileAtomically(join(draftFolder, madeName, recordName), text, { disk });
}
