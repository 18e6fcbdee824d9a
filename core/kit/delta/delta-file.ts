// Format of a delta: its one canonical encoding, in which a changed byte is noticed, and its folder layout.
import { type FileHash, isFileHash } from '../../base/ids.ts';
import type { Problem } from '../../base/problem.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { kitLimits } from '../bag-layout.ts';
import { catalogueSchema } from '../catalogue.ts';
import type { Delta } from '../delta.ts';
import { readJson } from '../json-text.ts';

/** The content of a delta's description. */
export const deltaFilePath = 'delta.json';
/** The newest format of deltas this program reads. */
const supportedDeltaFormat = 1;
/** Enough for a kit with the maximum number of files, all changed. */
export const deltaFileLimitBytes = 16 * 1024 ** 2;

/** Path of the bytes with a SHA-256 in a delta. The subfolders are needed because FAT32 allows few long names in one folder. */
export function carriedPath(hash: FileHash): string {
  return `objects/${hash.slice(0, 2)}/${hash}`;
}

const { id, version, issued } = catalogueSchema.shape;
const hash = z.string().refine(isFileHash, 'a SHA-256 in lower-case hex') as unknown as z.ZodType<FileHash>;
const end = z.strictObject({ kitId: id, version, issued, treeHash: hash });
const schemaName = 'impact-kit/delta';
const deltaSchema = z.strictObject({
  schema: z.literal(schemaName),
  format: z.literal(supportedDeltaFormat),
  from: end,
  to: end,
  signature: hash.optional(),
  carries: z
    .array(z.strictObject({ hash, sizeBytes: z.int().min(0).max(kitLimits.fileBytes) }))
    .max(kitLimits.files),
  removed: z.array(z.string()).max(kitLimits.files),
});
const newerSchema = z.looseObject({
  schema: z.literal(schemaName),
  format: z.int().min(supportedDeltaFormat + 1),
});

/** Encodes a delta. */
export function encodeDelta({ from, to, signature, carries, removed }: Delta): string {
  const signed = signature === undefined ? {} : { signature };
  const whole = { schema: schemaName, format: supportedDeltaFormat, from, to, ...signed, carries, removed };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

/** Decodes a delta. `delta-invalid` with the wrong field, `kit-format-too-new`. */
export function decodeDelta(bytes: Uint8Array): Result<Delta> {
  const data = readJson(bytes);
  const newer = newerSchema.safeParse(data);
  if (newer.success) {
    const found = String(newer.data.format);
    return fail({ code: 'kit-format-too-new', file: deltaFilePath, found, supported: supportedDeltaFormat });
  }
  const parsed = deltaSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail(invalidDelta(issue?.path.map(String).join('.') ?? '', issue?.message ?? ''));
  }
  const { from, to, signature, carries, removed } = parsed.data;
  const delta: Delta = { from, to, ...(signature === undefined ? {} : { signature }), carries, removed };
  return encodeDelta(delta) === new TextDecoder().decode(bytes)
    ? ok(delta)
    : fail(invalidDelta('', 'delta-rewritten'));
}

/** The problem of a malformed delta. */
export function invalidDelta(field: string, reason: string): Problem {
  return { code: 'delta-invalid', file: deltaFilePath, field, reason };
}
