// `kit contacts`: the contacts of a kit as tables, for spreadsheets and for other programs that read HSDS.
import { basename, resolve } from 'node:path';
import { showHidden } from '../core/base/plain-text.ts';
import { ok } from '../core/base/result.ts';
import { contactFiles } from '../core/contacts/hsds.ts';
import { writeContactTable } from '../core/workshop/table/write-contact-table.ts';
import { realDisk } from '../main/disk/fs/ops.ts';
import { makeStagedFolder } from '../main/disk/fs/staged-folder.ts';
import { startContentOf } from '../main/disk/sticks/start-part.ts';
import type { CliOutput } from './cli-output.ts';
import { exitCodes } from './exit-codes.ts';
import { isInside } from './pack.ts';
import { parseCommandArgs } from './parse-args.ts';
import { verifyPlace } from './verify-place.ts';

const options = {
  force: { type: 'boolean' },
  unsigned: { type: 'boolean' },
  key: { type: 'string', multiple: true },
  known: { type: 'string', multiple: true },
} as const;

/** One row for each contact. */
const sheetName = 'directory.csv';

/** `contacts <kit> <folder>`. The kit must pass `verify`. */
export async function contactsCommand(
  args: readonly string[],
  out: CliOutput,
  trustedKeyFiles: readonly string[],
): Promise<number> {
  const read = parseCommandArgs(args, options, ['kit', 'folder']);
  if ('fault' in read) return out.misuse(read.fault);
  const [kit = '', folder = ''] = read.places;
  if (await isInside(folder, kit)) return out.misuse('The folder would lie in the kit itself.');
  const verified = await verifyPlace(kit, read.values, out, trustedKeyFiles);
  if (!verified.ok) return out.refuse([verified.problem]);
  const bag = verified.value;
  const [first, ...others] = bag.check.problems;
  if (first) return out.refuse([first, ...others]);
  const content = await startContentOf(bag);
  if (!content.ok) return out.refuse([content.problem]);
  const { contacts } = content.value;
  const released = contacts.map((contact) => ({ ...contact, ship: 'ship-after-test-call' as const }));
  const files = [
    { path: sheetName, content: writeContactTable(released) },
    ...contactFiles(contacts).map((table) => ({ ...table, path: `hsds/${basename(table.path)}` })),
  ];
  const written = await makeStagedFolder(
    folder,
    { disk: realDisk, replaces: read.values.force ?? false },
    async (staged) => {
      for (const file of files) {
        const each = await staged.writeBytes(file.path, file.content);
        if (!each.ok) return each;
      }
      return ok(files.map(({ path }) => path));
    },
  );
  if (!written.ok) return out.refuse([written.problem]);
  out.answer({ isGood: true, contacts: contacts.length, files: written.value }, [
    `written: ${contacts.length} contacts into ${showHidden(basename(resolve(folder)))}`,
  ]);
  return exitCodes.good;
}
