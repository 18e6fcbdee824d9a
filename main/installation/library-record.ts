// Record of the library that counts: the generation of the page's database that is complete, and for which kit.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../core/base/result.ts';
import { z } from '../../core/base/zod.ts';
import type { LibraryRecord } from '../../core/library/installed-kit.ts';
import type { DataFolder } from '../data-folder.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';

const recordSchema = z.object({
  generation: z.string(),
  treeHash: z.string(),
  counts: z.record(z.string(), z.number()),
  seals: z.record(z.string(), z.string()),
});

/** Keeps the record. */
export type LibraryRecords = {
  /** The last one that was written. One that cannot be read counts as none: the library is then made again. */
  read(): Promise<LibraryRecord | undefined>;
  /** `disk-full`, `disk-write-failed`; then the one before still counts. */
  write(record: LibraryRecord): Promise<Result<void>>;
};

/** The file of the record. */
export function libraryFile({ made }: Pick<DataFolder, 'made'>): string {
  return join(made, 'library.json');
}

/** Keeps the record in the data folder. */
export function recordsInFolder(folder: Pick<DataFolder, 'made'>): LibraryRecords {
  const file = libraryFile(folder);
  return {
    read: async () => {
      try {
        const parsed = recordSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
        return parsed.success ? (parsed.data as LibraryRecord) : undefined;
      } catch {
        return undefined;
      }
    },
    write: (record) => writeFileAtomically(file, JSON.stringify(record)),
  };
}
