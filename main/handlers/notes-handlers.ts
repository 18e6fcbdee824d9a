// Decides how copies of a person's notes get into files: where the person says, whole or not at all.
import { basename } from 'node:path';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { ok, type Result } from '../../core/result.ts';
import { askWhereToSave } from '../ask-for-place.ts';
import { writeFileAtomically } from '../disk/atomic-write.ts';
import { menuLabels } from '../menu-labels.ts';
import { printPage } from '../print-page.ts';
import type { Services } from '../services.ts';

/** Handlers of the group `notes`. */
export function notesHandlers(services: Services): HostHandlers['notes'] {
  const askForFile = (name: string, extension: string): Promise<string | undefined> =>
    askWhereToSave(services, {
      title: menuLabels[services.language()].saveNotes,
      suggestedName: `impact-kit-notes-${new Date().toISOString().slice(0, 10)}.${extension}`,
      filter: { name, extensions: [extension] },
    });
  return {
    saveMarkdown: async (text) => {
      const path = await askForFile('Markdown', 'md');
      return path === undefined ? ok(undefined) : await write(path, text);
    },
    savePdf: async () => {
      const path = await askForFile('PDF', 'pdf');
      if (path === undefined) return ok(undefined);
      const printed = await printPage(services, basename(path));
      if (!printed.ok) return printed;
      return printed.value ? await write(path, printed.value) : ok(undefined);
    },
  };
}

async function write(path: string, content: Uint8Array | string): Promise<Result<string>> {
  const written = await writeFileAtomically(path, content);
  return written.ok ? ok(basename(path)) : written;
}
