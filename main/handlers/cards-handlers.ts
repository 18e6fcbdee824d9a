// Review cards leave as a file, and come back from one that the person chooses.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { ChosenCards } from '../../core/ipc/cards-group.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { readProblem } from '../disk/fs/problem.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickPath, pickSavePath } from '../pick-path.ts';
import type { DialogPorts } from '../ports.ts';
import { today } from '../today.ts';
import { decodeTable } from '../workshop/decode-table.ts';

const forms = {
  csv: { name: 'CSV', extension: 'csv', mark: '\uFEFF' },
  anki: { name: 'Anki', extension: 'txt', mark: '' },
} as const;

/** All cards that are kept fit in less. */
const largestFile = 32 * 1024 ** 2;

/** Handlers of the group `cards`. */
export function cardsHandlers(ports: DialogPorts): HostHandlers['cards'] {
  const labels = () => menuLabels[ports.language()];
  return {
    save: async ({ form, text }) => {
      const { name, extension, mark } = forms[form];
      const path = await pickSavePath(ports, {
        title: labels().saveReviewCards,
        suggestedName: `impact-kit-review-cards-${today()}.${extension}`,
        filter: { name, extensions: [extension] },
      });
      if (path === undefined) return ok(undefined);
      // Spreadsheet programs take a table without a byte order mark for another alphabet.
      const written = await writeFileAtomically(path, `${mark}${text}`);
      return written.ok ? ok(basename(path)) : written;
    },
    choose: async () => {
      const [path] = await pickPath(ports, {
        kind: 'file',
        title: labels().chooseReviewCards,
        filter: { name: 'CSV, Anki', extensions: ['csv', 'txt', 'tsv'] },
      });
      return path === undefined ? ok(undefined) : await read(path);
    },
  };
}

async function read(path: string): Promise<Result<ChosenCards>> {
  const name = basename(path);
  try {
    const facts = await stat(path);
    if (!facts.isFile() || facts.size > largestFile) return ok({ name });
    const decoded = decodeTable(await readFile(path));
    return ok(decoded ? { name, text: decoded.text } : { name });
  } catch (error) {
    return fail(readProblem(error, name));
  }
}
