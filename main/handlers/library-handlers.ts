// Decides how the page learns and says which generation of its database is complete.
import { ok } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { hasRoomFor } from '../disk/fs/free-space.ts';
import { libraryFile, readLibraryRecord } from '../library-record.ts';
import type { Ports } from '../ports.ts';

/** Handlers of the group `library`. */
export function libraryHandlers(ports: Pick<Ports, 'folder' | 'shelf'>): HostHandlers['library'] {
  const file = libraryFile(ports.folder);
  return {
    record: async () => ok(await readLibraryRecord(ports.folder)),
    markReady: async (record) => {
      const written = await writeFileAtomically(file, JSON.stringify(record));
      if (written.ok) await ports.shelf().confirm(record.treeHash);
      return written;
    },
    hasRoom: async (neededBytes) => ok(await hasRoomFor(ports.folder.profile, neededBytes)),
  };
}
