// Decides how the contacts are looked at, for as long as the program runs.
import { create } from 'zustand';
import type { Need } from '../../../core/contacts/contact.ts';
import type { Country } from '../../../core/kit/catalogue.ts';

/** What is chosen above the list; `own` follows the country of the settings. */
export type ContactsView = {
  readonly country: Country | 'own' | 'all';
  readonly need: Need | undefined;
  readonly words: string;
  /** Only those that are open at this moment. */
  readonly isOpenOnly: boolean;
};

const start: ContactsView = { country: 'own', need: undefined, words: '', isOpenOnly: false };

/** The present view of the contacts. */
export const useContactsView = create<ContactsView>(() => start);

/** Shows all contacts of the own country again. */
export function resetContactsView(): void {
  useContactsView.setState(start);
}
