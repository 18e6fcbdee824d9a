// Record of a draft beside its content: when it was made, of which kit, how many pages its PDFs have.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import type { Result } from '../../../core/base/result.ts';
import { z } from '../../../core/base/zod.ts';
import { readJson } from '../../../core/kit/json-text.ts';
import type { DraftBase } from '../../../core/workshop/draft-view.ts';
import { writeFileAtomically } from '../fs/atomic-file.ts';
import { type DiskOps, realDisk } from '../fs/ops.ts';
import { ProblemError } from '../fs/problem.ts';

/** Name of the record in the folder of a draft. */
const recordName = 'draft.json';
const schemaName = 'impact-kit/draft';
const shapeVersion = 1;

const recordSchema = z.object({
  schema: z.literal(schemaName),
  shape: z.literal(shapeVersion),
  madeAt: z.string(),
  changedAt: z.string(),
  base: z.object({ kitId: z.string(), version: z.string(), treeHash: z.string() }).optional(),
  pages: z.record(z.string(), z.object({ sizeBytes: z.int(), pages: z.int() })).catch({}),
});

/** What is noted of a draft. */
export type DraftRecord = {
  readonly madeAt: string;
  readonly changedAt: string;
  readonly base?: DraftBase;
  /** Pages of PDFs by path; they hold as long as the file has the same size. */
  readonly pages: Readonly<Record<string, { readonly sizeBytes: number; readonly pages: number }>>;
};

/** A record, or why the draft must be left alone. */
type ReadRecord =
  | { readonly record: DraftRecord }
  | { readonly problem: Problem; readonly record: DraftRecord };

/** Reads the record. One that is lost or damaged is made anew: what counts of a draft is its content. */
export async function readRecord(folder: string, disk: DiskOps = realDisk): Promise<ReadRecord> {
  const bytes = await disk.read(join(folder, recordName)).catch((error: unknown) => error);
  const value = Buffer.isBuffer(bytes) ? readJson(bytes) : undefined;
  const parsed = recordSchema.safeParse(value);
  if (parsed.success) {
    const { madeAt, changedAt, base, pages } = parsed.data;
    return { record: { madeAt, changedAt, pages, ...(base ? { base } : {}) } };
  }
  const facts = await stat(folder).catch(() => undefined);
  const at = (facts?.mtime ?? new Date(0)).toISOString();
  const record = { madeAt: at, changedAt: at, pages: {} };
  // Nothing of a draft that is locked can be read.
  if (bytes instanceof ProblemError && bytes.problem.code !== 'draft-file-damaged')
    return { record, problem: bytes.problem };
  const newer = z.object({ schema: z.literal(schemaName), shape: z.int().min(shapeVersion + 1) });
  if (!newer.safeParse(value).success) return { record };
  const reason = 'was made by a newer version of the program';
  return { record, problem: { code: 'content-invalid', file: recordName, field: 'shape', reason } };
}

/** Writes the record. `disk-full`, `disk-write-failed`. */
export async function writeRecord(folder: string, record: DraftRecord, disk: DiskOps): Promise<Result<void>> {
  const text = `${JSON.stringify({ schema: schemaName, shape: shapeVersion, ...record }, undefined, 2)}\n`;
  return await writeFileAtomically(join(folder, recordName), text, { disk });
}
