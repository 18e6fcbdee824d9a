// Decides how main notes which generation of the page's database is complete.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '../../core/base/result.ts';
import { z } from '../../core/base/zod.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { LibraryRecord } from '../../core/library/installed-kit.ts';
import type { DataFolder } from '../data-folder.ts';
import { writeFileAtomically } from '../disk/atomic-write.ts';
import { hasRoomFor } from '../disk/disk-room.ts';
import type { Services } from '../services.ts';

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

/** Handlers of the group `library`. */
export function libraryHandlers(services: Services): HostHandlers['library'] {
  const file = libraryFile(services.folder);
  return {
    record: async () => ok(await readLibraryRecord(services.folder)),
    markReady: async (record) => {
      const written = await writeFileAtomically(file, JSON.stringify(record));
      if (written.ok) await services.shelf().confirm(record.treeHash);
      return written;
    },
    hasRoom: async (neededBytes) => ok(await hasRoomFor(services.folder.profile, neededBytes)),
  };
}
