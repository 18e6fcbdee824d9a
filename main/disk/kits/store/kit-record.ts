// Record of an installed kit. A record that was changed afterwards is refused.
import { createHash } from 'node:crypto';
import { type FileHash, toFileHash } from '../../../../core/base/ids.ts';
import { z } from '../../../../core/base/zod.ts';
import { readJson } from '../../../../core/kit/json-text.ts';
import type { ActiveKit } from '../../../../core/library/installed-kit.ts';

/** An installed kit; its suffix and its version before are the business of the pointer. */
export type InstalledKit = Omit<ActiveKit, 'previousVersion' | 'suffix'>;

/** A record with the SHA-256 that names it. */
export type KeptKit = { readonly recordHash: FileHash; readonly kit: InstalledKit };

const schemaName = 'impact-kit/installed-kit';
const recordFormat = 1;
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const recordSchema = z.object({
  schema: z.literal(schemaName),
  format: z.literal(recordFormat),
  kit: z.object({
    kitId: z.string(),
    version: z.string(),
    issued: z.string(),
    treeHash: hash,
    files: z.record(z.string(), z.object({ hash, sizeBytes: z.int().min(0) })),
    trust: z.object({
      kind: z.enum(['trusted', 'development', 'known', 'unknown-key', 'bad', 'absent']),
      keyId: z.string().optional(),
      publisher: z.string().optional(),
      fingerprint: z.string().optional(),
      claimedPublisher: z.string().optional(),
      confirmedBy: z.string().optional(),
    }),
    installedAt: z.string(),
  }),
});

/** Writes a record; its name is the hash of its bytes. */
export function encodeRecord(kit: InstalledKit): { readonly bytes: Uint8Array; readonly kept: KeptKit } {
  const text = `${JSON.stringify({ schema: schemaName, format: recordFormat, kit }, undefined, 1)}\n`;
  const bytes = new Uint8Array(Buffer.from(text));
  return { bytes, kept: { recordHash: hashOf(bytes), kit } };
}

/** Reads a record; undefined when it is not what its name says, or of a format this program does not know. */
export function decodeRecord(bytes: Uint8Array, recordHash: FileHash): KeptKit | undefined {
  if (hashOf(bytes) !== recordHash) return undefined;
  const parsed = recordSchema.safeParse(readJson(bytes));
  return parsed.success ? { recordHash, kit: parsed.data.kit as InstalledKit } : undefined;
}

function hashOf(bytes: Uint8Array): FileHash {
  return toFileHash(createHash('sha256').update(bytes).digest('hex'));
}
