// Write contacts of the kit in use as vCards, and save them.

import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { cardsOf, smallCardOf } from '../../../../core/contacts/vcard.ts';
import { withoutSuffix } from '../../../../core/kit/item-id.ts';
import { useNewestIssue } from '../../../data/db/library-store.ts';
import { contactsService } from '../../../data/services/calls.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { useCardWords } from '../../shared/contacts/use-card-words.ts';

/** What can be made of contacts. */
type Cards = {
  /** The text of a QR code that hands a contact over. */
  readonly codeText: (contact: Contact) => string;
  /** Asks where, saves, and says so. */
  readonly save: (contacts: readonly Contact[]) => Promise<void>;
};

/** vCards with the words of the interface's language; their day is that of the kit. */
export function useCards(): Cards {
  const share = useTranslations('share');
  const words = useCardWords();
  const issued = useNewestIssue() ?? '';
  return {
    codeText: (contact) => smallCardOf(contact, words(contact), issued),
    save: async (contacts) => {
      const [first] = contacts;
      if (!first) return;
      const name = contacts.length === 1 ? withoutSuffix(first.id) : 'impact-kit-contacts';
      const saved = await contactsService.saveCards({ name, text: cardsOf(contacts, words, issued) });
      if (!saved.ok) showNotice({ kind: 'problem', problem: saved.problem });
      else if (saved.value !== undefined) showNotice({ kind: 'words', words: share('saved') });
    },
  };
}
