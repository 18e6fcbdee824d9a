// Add a contact to the answer sheet by reference, so that the sheet shows its current facts when it is exported.

import { chooseText } from '../../../../core/base/local-text.ts';
import type { SheetItem } from '../../../../core/citing/answer-sheet.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { AddToSheet } from './add-to-sheet.tsx';

/** The button beside a contact. */
export function AddContact(props: {
  readonly contact: Contact;
  readonly isTall?: boolean;
  readonly look?: 'words' | 'icon';
}) {
  const { contact, ...look } = props;
  const language = useLanguage();
  const item = (): SheetItem => ({
    kind: 'contact',
    id: contactItemId(contact),
    contactId: contact.id,
    name: chooseText(contact.organisation, language).text,
  });
  return <AddToSheet id={contactItemId(contact)} item={item} {...look} />;
}

/** The id of a contact's entry. */
function contactItemId({ id }: Pick<Contact, 'id'>): string {
  return `contact:${id}`;
}
