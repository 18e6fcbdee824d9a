// Save requests to the publisher in a file where the person chooses, whole or not at all.
import { basename } from 'node:path';
import { ok } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickSavePath } from '../pick-path.ts';
import type { DialogPorts } from '../ports.ts';
import { today } from '../today.ts';

/** A byte order mark: editors of old computers take a text without one for another alphabet. */
const textMark = '\uFEFF';

/** Handlers of the group `requests`. */
export function requestsHandlers(ports: DialogPorts): HostHandlers['requests'] {
  return {
    save: async (text) => {
      const path = await pickSavePath(ports, {
        title: menuLabels[ports.language()].saveRequests,
        suggestedName: `impact-kit-for-the-publisher-${today()}.txt`,
        filter: { name: 'Text', extensions: ['txt'] },
      });
      if (path === undefined) return ok(undefined);
      const written = await writeFileAtomically(path, `${textMark}${text}`);
      return written.ok ? ok(basename(path)) : written;
    },
  };
}
