// Decides how the contacts of a draft are saved as a table for a spreadsheet program.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeContactTable } from '../../core/contacts/table/write-contact-table.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { SavedKit } from '../../core/workshop/made-kit.ts';
import { safeName } from '../../core/workshop/safe-name.ts';
import { writeFileAtomically } from '../disk/atomic-write.ts';
import type { Draft } from './draft.ts';

/** Saves the table in a folder. `folder-not-empty` when a file of its name is there, `disk-full`, `disk-write-failed`. */
export async function exportContacts(
  draft: Draft,
  folder: string,
  mayReplace: boolean,
): Promise<Result<SavedKit>> {
  const { contacts, about } = draft.answer().draft;
  const name = `${safeName(`contacts-${about.id ?? 'kit'}-${about.version ?? '1'}`)}.csv`;
  const path = join(folder, name);
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere && !mayReplace) return fail({ code: 'folder-not-empty', file: name });
  const written = await writeFileAtomically(path, writeContactTable(contacts));
  return written.ok ? ok({ name }) : written;
}
