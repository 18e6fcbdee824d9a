// Edits of contacts. Only changed fields are written again; the rest of the file stays as it is.
import { contactsFile } from '../compose/plan-contacts.ts';
import type { YamlChange } from '../compose/yaml-edit.ts';
import { type DraftContact, draftContactSchema } from '../contacts/draft-contact.ts';
import { changedFields } from '../contacts/same-contact.ts';
import { withoutEmpty } from '../contacts/without-empty.ts';
import type { DraftEdit } from './draft-edit.ts';
import { refuse, refuseFile } from './draft-files.ts';
import type { EditContext } from './edit-context.ts';
import { type DraftContacts, readDraftContacts } from './read-contacts.ts';

type Of<Kind extends DraftEdit['kind']> = Extract<DraftEdit, { kind: Kind }>;

const fieldNames = Object.keys(draftContactSchema.shape) as (keyof DraftContact)[];
/** Required fields of an entry, even if they are empty. */
const needed = new Set<keyof DraftContact>(['needs', 'phones', 'emails', 'websites', 'sources']);

/** Adds a contact or changes the one with its id. */
export function setContact({ contact, before }: Of<'contact-set'>, context: EditContext): void {
  const known = knownContacts(context);
  const at = known.placed.find((placed) => placed.contact.id === (before ?? contact.id));
  if (before !== undefined && !at) refuse('no such contact');
  const twin = known.placed.find((placed) => placed !== at && placed.contact.id === contact.id);
  if (twin) refuseFile(contactsFile, `contacts.${twin.index}.id`, `${contact.id} is another contact already`);
  write([contact], known, context, before);
}

/** Removes a contact. */
export function removeContact({ id }: Of<'contact-removed'>, context: EditContext): void {
  const at = knownContacts(context).placed.find(({ contact }) => contact.id === id);
  if (!at) refuse('no such contact');
  context.setYaml(contactsFile, [{ path: ['contacts', at.index] }]);
}

/** Imports the selected rows of a table. */
export function importContacts({ contacts }: Of<'contacts-imported'>, context: EditContext): void {
  const ids = new Set(contacts.map(({ id }) => id));
  if (ids.size !== contacts.length) refuse('a contact twice');
  write(contacts, knownContacts(context), context);
}

function knownContacts({ files }: EditContext): DraftContacts {
  const known = readDraftContacts(files.texts, files.memory);
  if (!known.isReadable) refuseFile(contactsFile, 'contacts', 'cannot be read; correct the file first');
  return known;
}

function write(
  contacts: readonly DraftContact[],
  { placed, strange }: DraftContacts,
  context: EditContext,
  before?: string,
): void {
  let next = placed.length + strange;
  const known = new Map(placed.map((entry) => [entry.contact.id, entry]));
  const changes = contacts.flatMap((contact): YamlChange[] => {
    context.list({ country: contact.country });
    const at = known.get(before ?? contact.id);
    if (at) {
      return changedFields(at.contact, contact).map((name) => fieldChange(at.index, name, contact));
    }
    next += 1;
    return [{ path: ['contacts', next - 1], value: written(contact) }];
  });
  const text = context.text(contactsFile);
  // An empty list is written as `[]`, and new entries would be appended in one endless line.
  if (placed.length + strange === 0 && text !== undefined)
    context.setYaml(contactsFile, [{ path: ['contacts'], value: changes.map(({ value }) => value) }]);
  else if (text === undefined)
    context.writeYaml(contactsFile, { contacts: changes.map(({ value }) => value) });
  else context.setYaml(contactsFile, changes);
}

function fieldChange(index: number, name: keyof DraftContact, contact: DraftContact): YamlChange {
  const path = ['contacts', index, name];
  const value = withoutEmpty(contact[name]);
  return value === undefined ? { path } : { path, value };
}

function written(contact: DraftContact): Record<string, unknown> {
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const value = needed.has(name) ? (withoutEmpty(contact[name]) ?? []) : withoutEmpty(contact[name]);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
