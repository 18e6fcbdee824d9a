// Where a number works: from abroad too, or inside its country only.
import { useTranslations } from 'use-intl';
import type { Contact, Phone } from '../../../../core/contacts/contact.ts';
import { reachOf } from '../../../../core/contacts/dial.ts';

/** How a number can be dialled: inside the country only, or also from abroad. */
export function useDialNote(): (phone: Phone, contact: Contact) => string {
  const t = useTranslations('contacts');
  const common = useTranslations('common');
  return (phone, contact) => {
    const reach = reachOf(phone, contact);
    if (reach.kind === 'everywhere') return t('fromAbroad', { number: reach.number });
    if (reach.kind === 'union') return t('dialOnlyInEU');
    return t('dialOnlyIn', { country: common(`countries.${reach.country}`) });
  };
}
