// Reading of contacts.yaml for editing: every entry with an id, even if other fields are missing or wrong.
import type { ContentMemory } from '../compose/content-memory.ts';
import { contactsFile } from '../compose/plan-contacts.ts';
import { type DraftContact, draftContactSchema } from '../contacts/draft-contact.ts';
import { emptyContact } from '../contacts/empty-contact.ts';
import { isFields, readEntries, readLeniently } from './lenient.ts';

const { shape } = draftContactSchema;

/** A contact with its index in the list. */
type PlacedContact = { readonly index: number; readonly contact: DraftContact };

/** The contacts of a draft. `isReadable` is false if the file is no YAML or no list of contacts. */
export type DraftContacts = {
  readonly placed: readonly PlacedContact[];
  readonly strange: number;
  readonly isReadable: boolean;
};

/** Reads contacts.yaml; without the file there are no contacts. */
export function readDraftContacts(texts: ReadonlyMap<string, string>, memory: ContentMemory): DraftContacts {
  const text = texts.get(contactsFile);
  const value = text === undefined ? undefined : memory.yaml(text, contactsFile, [])?.value;
  const list: unknown = isFields(value) ? (value['contacts'] ?? []) : undefined;
  if (text !== undefined && !Array.isArray(list)) return { placed: [], strange: 0, isReadable: false };
  const entries = Array.isArray(list) ? list : [];
  const placed = entries.flatMap((entry: unknown, index) => {
    const contact = readContact(entry);
    return contact ? [{ index, contact }] : [];
  });
  return { placed, strange: entries.length - placed.length, isReadable: true };
}

function readContact(entry: unknown): DraftContact | undefined {
  const { id, ...found } = readLeniently(shape, entry);
  if (id === undefined || !isFields(entry)) return undefined;
  const lists = {
    needs: readEntries(shape.needs.element, entry['needs']),
    phones: readEntries(shape.phones.element, withTexts(['number'], entry['phones'])),
    emails: readEntries(shape.emails.element, entry['emails']),
    websites: readEntries(shape.websites.element, entry['websites']),
    sources: readEntries(shape.sources.element, withTexts(['title', 'address', 'date'], entry['sources'])),
  };
  return { ...emptyContact(id), ...lists, ...found };
}

/** Entries with an empty text for each missing one, because an incomplete entry counts too. */
function withTexts(names: readonly string[], list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  const empty = Object.fromEntries(names.map((name) => [name, '']));
  return list.map((entry: unknown) => (isFields(entry) ? { ...empty, ...entry } : entry));
}
