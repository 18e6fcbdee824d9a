// Contacts of a content folder that become part of a kit: only those an editor released.

import { z } from '../base/zod.ts';
import { contactFaults } from '../contacts/check-contact.ts';
import { type Contact, editedContactSchema } from '../contacts/contact.ts';
import { invalid, type Problems, type RememberedFolder } from './content-folder.ts';
import { checkYaml } from './yaml-text.ts';

/** The file of contacts. */
export const contactsFile = 'contacts.yaml';

const schema = z.strictObject({ contacts: z.array(editedContactSchema) });

/** Contacts for the kit, and the ids of those that wait for a check. */
type PlannedContacts = { readonly contacts: readonly Contact[]; readonly heldBack: readonly string[] };

/** Reads contacts.yaml; without the file there are no contacts. `contact-not-allowed` for every entry that must not ship. */
export function planContacts(folder: RememberedFolder, problems: Problems): PlannedContacts {
  const text = folder.texts.get(contactsFile);
  const yaml = text === undefined ? undefined : folder.memory.yaml(text, contactsFile, problems);
  const edited = yaml && checkYaml(yaml, schema, problems)?.contacts;
  if (!edited) return { contacts: [], heldBack: [] };
  const ids = new Set<string>();
  for (const { id, ship } of edited) {
    if (ids.has(id)) problems.push(invalid(contactsFile, 'contacts', `${id} stands there twice`));
    ids.add(id);
    if (ship !== 'do-not-ship') continue;
    problems.push({
      code: 'contact-not-allowed',
      file: contactsFile,
      contact: id,
      reason: 'ship: do-not-ship',
    });
  }
  for (const [index, contact] of edited.entries()) {
    for (const { field, reason } of contactFaults(contact)) {
      problems.push(invalid(contactsFile, `contacts.${index}.${field}`, reason));
    }
  }
  checkReplacements(edited, problems);
  const shipped = new Set(edited.flatMap(({ id, ship }) => (ship === 'ship-after-test-call' ? [id] : [])));
  checkStrip(edited, shipped, problems);
  return {
    contacts: edited.flatMap(({ ship, ...contact }) =>
      ship === 'ship-after-test-call' ? [withReplacement(contact, shipped)] : [],
    ),
    heldBack: edited.filter((contact) => contact.ship === 'verify-first').map((contact) => contact.id),
  };
}

/** An entry may be replaced only by another entry of the file, and a chain of replacements must end. */
function checkReplacements(edited: readonly Contact[], problems: Problems): void {
  const next = new Map(edited.map(({ id, replacedBy }) => [id, replacedBy]));
  for (const [index, { id, replacedBy }] of edited.entries()) {
    if (replacedBy === undefined) continue;
    const seen = new Set<string>();
    let last: string | undefined = id;
    while (last !== undefined && !seen.has(last)) {
      seen.add(last);
      last = next.get(last);
    }
    const field = `contacts.${index}.replacedBy`;
    if (!next.has(replacedBy)) problems.push(invalid(contactsFile, field, `${replacedBy} is not in the kit`));
    else if (last !== undefined) {
      problems.push(invalid(contactsFile, field, `following ${replacedBy} leads back to where it began`));
    }
  }
}

/** A replaced number does not stay in the strip: the entry that replaces it takes its place among the emergency numbers. */
function checkStrip(edited: readonly Contact[], shipped: ReadonlySet<string>, problems: Problems): void {
  for (const [index, { id, replacedBy, stripOrder }] of edited.entries()) {
    if (stripOrder === undefined || replacedBy === undefined) continue;
    if (!shipped.has(id) || !shipped.has(replacedBy)) continue;
    const reason = `${replacedBy} took its place: that one belongs among the emergency numbers`;
    problems.push(invalid(contactsFile, `contacts.${index}.stripOrder`, reason));
  }
}

/** An entry that waits for a check does not replace anything yet. */
function withReplacement(contact: Contact, shipped: ReadonlySet<string>): Contact {
  const { replacedBy, ...rest } = contact;
  return replacedBy === undefined || shipped.has(replacedBy) ? contact : rest;
}
