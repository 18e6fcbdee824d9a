// View of the contacts for as long as the program runs.
import { create } from 'zustand';
import type { Country } from '../../../../core/base/country.ts';
import type { Need } from '../../../../core/contacts/contact.ts';

/** What is chosen above the list; `own` follows the country of the settings. */
type ContactsView = {
  readonly country: Country | 'own' | 'all';
  readonly need: Need | undefined;
  readonly words: string;
  /** Only those that are open at this moment. */
  readonly isOpenOnly: boolean;
  /** Only those of a region, by its name in the language of the interface. */
  readonly region: string | undefined;
  /** Only those that surely speak a language, by its code. */
  readonly spoken: string | undefined;
  /** Only those for a child of this age, in years. */
  readonly age: number | undefined;
  /** The contact that was open last, to find it again in the list. */
  readonly lastId: string | undefined;
};

const start: ContactsView = {
  country: 'own',
  need: undefined,
  words: '',
  isOpenOnly: false,
  region: undefined,
  spoken: undefined,
  age: undefined,
  lastId: undefined,
};

/** The present view of the contacts. */
export const useContactsView = create<ContactsView>(() => start);

/** Shows all contacts of the own country again. */
export function resetContactsView(): void {
  useContactsView.setState(start);
}
