// Export the contacts of a draft: as one table for a spreadsheet program, or as HSDS for other directories.
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import { contactFiles, contactsJson } from '../../core/contacts/hsds.ts';
import type { ContactForm, SavedContacts } from '../../core/workshop/contact-forms.ts';
import { readyContacts } from '../../core/workshop/ready-contacts.ts';
import { safeName } from '../../core/workshop/safe-name.ts';
import { writeContactTable } from '../../core/workshop/table/write-contact-table.ts';
import type { Draft } from '../disk/drafts/draft.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { realDisk } from '../disk/fs/ops.ts';
import { makeStagedFolder } from '../disk/fs/staged-folder.ts';
import { isThere } from '../disk/fs/synced-folder.ts';

/** Where and how contacts are saved. */
type ExportOptions = {
  readonly folder: string;
  readonly as: ContactForm;
  readonly mayReplace: boolean;
};

/**
 * Saves contacts in a folder: the table with all that is written so far, HSDS with those that may go out. `folder-not-empty` when something of the name is there,
 * `disk-full`, `disk-write-failed`.
 */
export async function exportContacts(draft: Draft, options: ExportOptions): Promise<Result<SavedContacts>> {
  const { contacts, about } = draft.answer().draft;
  const ready = readyContacts(contacts);
  const leftOut = contacts.length - ready.length;
  const name = safeName(`contacts-${about.id ?? 'kit'}-${about.version ?? '1'}`);
  switch (options.as) {
    case 'table':
      return await saveFile(`${name}.csv`, writeContactTable(contacts), options);
    case 'hsds':
      return withLeftOut(await saveFile(`${name}-hsds.json`, contactsJson(ready), options), leftOut);
    case 'hsds-tables':
      return withLeftOut(await saveFolder(`${name}-hsds`, contactFiles(ready), options), leftOut);
  }
}

function withLeftOut(saved: Result<SavedContacts>, leftOut: number): Result<SavedContacts> {
  return saved.ok && saved.value ? ok({ ...saved.value, leftOut }) : saved;
}

async function saveFile(
  name: string,
  text: string,
  { folder, mayReplace }: ExportOptions,
): Promise<Result<SavedContacts>> {
  const path = join(folder, name);
  if (!mayReplace && (await isThere(path))) return fail({ code: 'folder-not-empty', file: name });
  const written = await writeFileAtomically(path, text);
  return written.ok ? ok({ name }) : written;
}

/** The description names the tables beside it, without the folder they have in a kit. */
async function saveFolder(
  name: string,
  files: ReturnType<typeof contactFiles>,
  { folder, mayReplace }: ExportOptions,
): Promise<Result<SavedContacts>> {
  return await makeStagedFolder(
    join(folder, name),
    { disk: realDisk, replaces: mayReplace },
    async (staged) => {
      for (const { path, content } of files) {
        const written = await staged.writeBytes(basename(path), content);
        if (!written.ok) return written;
      }
      return ok({ name });
    },
  );
}
