// Save contacts to a file where the person chooses, whole or not at all.
import { basename } from 'node:path';
import { ok } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickSavePath } from '../pick-path.ts';
import type { DialogPorts } from '../ports.ts';

/** Handlers of the group `contacts`. */
export function contactsHandlers(ports: DialogPorts): HostHandlers['contacts'] {
  return {
    saveCards: async ({ name, text }) => {
      const path = await pickSavePath(ports, {
        title: menuLabels[ports.language()].saveContacts,
        suggestedName: `${name}.vcf`,
        filter: { name: 'vCard', extensions: ['vcf'] },
      });
      if (path === undefined) return ok(undefined);
      const written = await writeFileAtomically(path, text);
      return written.ok ? ok(basename(path)) : written;
    },
  };
}
