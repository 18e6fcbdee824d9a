// Save a sheet that is stored nowhere else: made in memory, written once, where the person chooses.
// Its name reveals nothing of it.
import { basename } from 'node:path';
import { ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickSavePath } from '../pick-path.ts';
import type { DialogPorts } from '../ports.ts';
import { printPage } from '../print-page.ts';
import { today } from '../today.ts';

/** Handlers of the group `sheets`. */
export function sheetsHandlers(ports: DialogPorts): HostHandlers['sheets'] {
  return {
    savePdf: async (sheet) => {
      const path = await pickSavePath(ports, {
        title: menuLabels[ports.language()].saveSheet,
        suggestedName: `impact-kit-${sheet}-${today()}.pdf`,
        filter: { name: 'PDF', extensions: ['pdf'] },
      });
      if (path === undefined) return ok(undefined);
      const printed = await printPage(ports, basename(path));
      if (!printed.ok) return printed;
      if (!printed.value) return ok(undefined);
      return await written(path, printed.value);
    },
    saveCsv: async (table) => {
      const path = await pickSavePath(ports, {
        title: menuLabels[ports.language()].saveTable,
        suggestedName: `impact-kit-review-${today()}.csv`,
        filter: { name: 'CSV', extensions: ['csv'] },
      });
      return path === undefined ? ok(undefined) : await written(path, Buffer.from(table, 'utf8'));
    },
  };
}

async function written(path: string, bytes: Uint8Array): Promise<Result<string | undefined>> {
  const saved = await writeFileAtomically(path, bytes);
  return saved.ok ? ok(basename(path)) : saved;
}
