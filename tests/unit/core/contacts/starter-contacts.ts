// Contacts of the starter kit from its content folder, without the editor's decisions.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Contact, type EditedContact, editedContactSchema } from '../../../../core/contacts/contact.ts';

const content = parse(readFileSync('resources/content/contacts.yaml', 'utf8')) as { contacts: unknown[] };

const edited = content.contacts.map((entry) => editedContactSchema.parse(entry));

/** Every contact of the content folder, those that wait for a check too. */
export const starterContacts: readonly Contact[] = edited.map(withoutDecision);

/** The contacts that get into the starter kit. */
export const shippedContacts: readonly Contact[] = edited
  .filter(({ ship }) => ship === 'ship-after-test-call')
  .map(withoutDecision);

function withoutDecision({ ship: _editorial, ...contact }: EditedContact): Contact {
  return contact;
}
