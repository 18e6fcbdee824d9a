// Write and read records of installed kits.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileHash } from '../../../../core/base/ids.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { writeFileAtomically } from '../../fs/atomic-file.ts';
import { type DiskOps, ownerOnly } from '../../fs/ops.ts';
import { writeProblem } from '../../fs/problem.ts';
import { decodeRecord, encodeRecord, type InstalledKit, type KeptKit } from './kit-record.ts';
import { recordPath, recordsName } from './layout.ts';

/** Writes the record of a kit. `disk-full`, `disk-write-failed`. */
export async function writeRecord(root: string, kit: InstalledKit, disk: DiskOps): Promise<Result<KeptKit>> {
  const { bytes, kept } = encodeRecord(kit);
  try {
    await disk.makeFolder(join(root, recordsName));
    // The names of the two folders must be safe before a pointer is, which may reach the disk before its own sync.
    await disk.syncFolder(root);
  } catch (error) {
    return fail(writeProblem(error, recordsName));
  }
  const path = recordPath(root, kept.recordHash);
  const written = await writeFileAtomically(path, bytes, { disk, mode: ownerOnly });
  return written.ok ? ok(kept) : written;
}

/** The records that can be read, each once, in the order they are named in. */
export async function readRecords(
  root: string,
  hashes: readonly (FileHash | undefined)[],
): Promise<readonly KeptKit[]> {
  const readable: KeptKit[] = [];
  for (const hash of new Set(hashes)) {
    const bytes = hash && (await readFile(recordPath(root, hash)).catch(() => undefined));
    const kept = bytes && decodeRecord(bytes, hash);
    if (kept) readable.push(kept);
  }
  return readable;
}
