// Save what a person put together as Markdown or PDF, where the person chooses, whole or not at all.
import { basename } from 'node:path';
import { ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickSavePath } from '../pick-path.ts';
import type { DialogPorts } from '../ports.ts';
import { printPage } from '../print-page.ts';
import { today } from '../today.ts';

/** What is saved: the words of the dialog, and the file name it offers before the day. */
type CopyKind = { readonly title: 'saveNotes' | 'saveAnswers'; readonly name: string };

/** Handlers of the groups `notes` and `answerSheet`. */
export function copiesHandlers(
  ports: DialogPorts,
  { title, name: fileName }: CopyKind,
): HostHandlers['notes'] {
  const askForFile = (name: string, extension: string): Promise<string | undefined> =>
    pickSavePath(ports, {
      title: menuLabels[ports.language()][title],
      suggestedName: `${fileName}-${today()}.${extension}`,
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
      const printed = await printPage(ports, basename(path));
      if (!printed.ok) return printed;
      return printed.value ? await write(path, printed.value) : ok(undefined);
    },
  };
}

async function write(path: string, content: Uint8Array | string): Promise<Result<string>> {
  const written = await writeFileAtomically(path, content);
  return written.ok ? ok(basename(path)) : written;
}
