// Records of the libraries that count: the generations of the page's databases that are complete, and for which kits.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../core/base/result.ts';
import { z } from '../../core/base/zod.ts';
import type { LibraryRecord } from '../../core/library/installed-kit.ts';
import type { DataFolder } from '../data-folder.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';

const recordFormat = 2;
const fields = {
  generation: z.string(),
  treeHash: z.string(),
  counts: z.record(z.string(), z.number()),
  seals: z.record(z.string(), z.string()),
};
/** Format 1, without a number, was one record that did not name its kit. */
const firstSchema = z.object(fields);
const fileSchema = z.object({
  format: z.literal(recordFormat),
  records: z.array(z.object({ kitId: z.string(), ...fields })),
});

/** Keeps the records. */
export type LibraryRecords = {
  /** Those that were written last, one for each kit. What cannot be read counts as none: the libraries are then made again. */
  read(): Promise<readonly LibraryRecord[]>;
  /** Writes all of them at once. `disk-full`, `disk-write-failed`; then those before still count. */
  write(records: readonly LibraryRecord[]): Promise<Result<void>>;
};

/** The file of the records. */
export function libraryFile({ made }: Pick<DataFolder, 'made'>): string {
  return join(made, 'library.json');
}

/** Keeps the records in the data folder. `kitIdOf` names the kit of a record of format 1 by its tree hash. */
export function recordsInFolder(
  folder: Pick<DataFolder, 'made'>,
  kitIdOf: (treeHash: string) => string | undefined,
): LibraryRecords {
  const file = libraryFile(folder);
  return {
    read: async () => {
      try {
        const json: unknown = JSON.parse(await readFile(file, 'utf8'));
        const parsed = fileSchema.safeParse(json);
        if (parsed.success) return parsed.data.records as LibraryRecord[];
        const first = firstSchema.safeParse(json);
        const kitId = first.success ? kitIdOf(first.data.treeHash) : undefined;
        return kitId === undefined ? [] : [{ kitId, ...first.data } as LibraryRecord];
      } catch {
        return [];
      }
    },
    write: (records) => writeFileAtomically(file, JSON.stringify({ format: recordFormat, records })),
  };
}
