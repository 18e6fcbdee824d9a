// Decides where main notes which generation of the page's database is complete.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../core/base/zod.ts';
import type { LibraryRecord } from '../core/library/installed-kit.ts';
import type { DataFolder } from './data-folder.ts';

const recordSchema = z.object({
  generation: z.string(),
  treeHash: z.string(),
  counts: z.record(z.string(), z.number()),
  seals: z.record(z.string(), z.string()),
});

/** Where main notes it. */
export function libraryFile({ made }: Pick<DataFolder, 'made'>): string {
  return join(made, 'library.json');
}

/** What main noted last. A record that cannot be read counts as none: the library is then made anew. */
export async function readLibraryRecord(folder: DataFolder): Promise<LibraryRecord | undefined> {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(await readFile(libraryFile(folder), 'utf8')));
    return parsed.success ? (parsed.data as LibraryRecord) : undefined;
  } catch {
    return undefined;
  }
}
