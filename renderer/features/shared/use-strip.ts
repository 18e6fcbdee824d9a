// The numbers of the strip with their names and ages: 112 even before a library is there.
import { useTranslations } from 'use-intl';
import type { Country } from '../../../core/base/country.ts';
import type { Language } from '../../../core/base/language.ts';
import { chooseText } from '../../../core/base/local-text.ts';
import type { Contact, Need } from '../../../core/contacts/contact.ts';
import { evidenceOf } from '../../../core/contacts/freshness.ts';
import { evidenceOfNational } from '../../../core/contacts/national-numbers.ts';
import { recalledIn } from '../../../core/contacts/recalled-contact.ts';
import { type StripEntry, stripInRoom, stripOf } from '../../../core/contacts/strip.ts';
import type { Fold } from '../../../core/corrections/folding.ts';
import { stripContacts } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { type AgeWord, useEvidenceWords } from '../../text/use-evidence-words.ts';
import { useContactFolds } from './contacts/use-contact-folds.ts';

/** One number of the strip; without a contact while no contact has it. */
export type StripNumber = {
  readonly number: string;
  readonly name: string;
  readonly nameLanguage: Language;
  readonly contactId?: string;
  /** What the contact is for, first of all. */
  readonly need?: Need | undefined;
  /** A number of this contact that the publisher recalled. */
  readonly recalled?: string | undefined;
  /** Why the number is only shown on the contact itself. */
  readonly fold?: Fold | undefined;
  /** The age of this number; undefined for what carries none. */
  readonly age?: AgeWord | undefined;
};

/** The numbers of a country's strip with these contacts; in another language than the interface only inside `TextIn` of that language. */
export function useStripWith(
  contacts: readonly Contact[],
  country: Country,
  wanted?: Language,
): readonly StripNumber[] {
  return useStripWriter(wanted)(stripOf(contacts, country));
}

function useStripWriter(wanted?: Language): (strip: readonly StripEntry[]) => readonly StripNumber[] {
  const own = useLanguage();
  const language = wanted ?? own;
  const t = useTranslations('common');
  const { openPhones, foldOfAll } = useContactFolds();
  const { word } = useEvidenceWords(wanted);
  return (strip) =>
    strip.map(({ number, contact, national, isRecalled }) => {
      const service = contact?.service ?? national?.service;
      if (!service) return { number, name: t('emergencyNumber'), nameLanguage: language };
      const { text, language: nameLanguage } = chooseText(service, language);
      if (!contact) {
        const age = national && word(evidenceOfNational(national));
        return { number, name: text, nameLanguage, age };
      }
      const open = openPhones(contact);
      const [need] = contact.needs;
      const recalled = recalledIn(contact)[0]?.number;
      const fold = foldOfAll(contact);
      if (isRecalled)
        return { number, name: text, nameLanguage, contactId: contact.id, need, recalled, fold };
      const phone = open.find((one) => one.number === number) ?? open[0] ?? contact.phones[0];
      return {
        number: phone?.number ?? number,
        name: text,
        nameLanguage,
        contactId: contact.id,
        ...{ need, recalled, fold },
        age: word(evidenceOf({ ...contact, phones: phone ? [phone] : [] })),
      };
    });
}

/** The emergency numbers of the chosen country for a place with room for so many, and how many are listed only among the contacts. */
export function useStrip(room = 6): { readonly numbers: readonly StripNumber[]; readonly leftOut: number } {
  const contacts = useLibrary(stripContacts);
  const { shown, leftOut } = stripInRoom(stripOf(contacts ?? [], useCountry()), room);
  return { numbers: useStripWriter()(shown), leftOut };
}
