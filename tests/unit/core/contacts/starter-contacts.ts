// Decides where tests get the contacts of the starter kit from: the content folder, without the editor's decisions.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Contact, editedContactSchema } from '../../../../core/contacts/contact.ts';

const content = parse(readFileSync('resources/content/contacts.yaml', 'utf8')) as { contacts: unknown[] };

/** Every contact of the content folder, those that wait for a check too. */
export const starterContacts: readonly Contact[] = content.contacts.map((entry) => {
  const { ship: _editorial, ...contact } = editedContactSchema.parse(entry);
  return contact;
});
