// How to dial from where the person is: at home, from their own country, or that the number does not work from there.
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import type { Contact, Phone } from '../../../../core/contacts/contact.ts';
import { dialFrom } from '../../../../core/contacts/dial.ts';
import { useCountry } from '../../../data/user-data/settings.ts';
import { useDialNote } from './use-dial-note.ts';

/** The sentence; in the contact's own country it says how the number is dialled from abroad. */
export function DialHere({ phone, contact }: { readonly phone: Phone; readonly contact: Contact }) {
  return <>{useDialHere()(phone, contact, useCountry())}</>;
}

/** Writes how a number is dialled in a country. */
export function useDialHere(): (phone: Phone, contact: Contact, here: Country) => string {
  const t = useTranslations('share');
  const common = useTranslations('common');
  const dialNote = useDialNote();
  return (phone, contact, here) => {
    if (here === contact.country) return dialNote(phone, contact);
    const country = here === 'EU' ? common('anotherCountry') : common(`countries.${here}`);
    const number = dialFrom(phone, contact, here);
    if (number === undefined) return `${t('dialNot', { country })} ${dialNote(phone, contact)}`;
    return here === 'EU' ? dialNote(phone, contact) : t('dialFrom', { country, number });
  };
}
