// Save files out of a document where the person chooses, whole or not at all. The kit stays as it is.
import { basename } from 'node:path';
import { safeFileName } from '../../core/base/file-name.ts';
import { ok } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickSavePath } from '../pick-path.ts';
import type { DialogPorts } from '../ports.ts';

/** Handlers of the group `documents`. */
export function documentsHandlers(ports: DialogPorts): HostHandlers['documents'] {
  return {
    saveFile: async ({ suggestedName, bytes }) => {
      const path = await pickSavePath(ports, {
        title: menuLabels[ports.language()].saveFile,
        suggestedName: safeFileName(suggestedName),
      });
      if (path === undefined) return ok(undefined);
      const written = await writeFileAtomically(path, bytes);
      return written.ok ? ok(basename(path)) : written;
    },
  };
}
