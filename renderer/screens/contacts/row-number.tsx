// Decides how the number of a contact stands in a row: as it is, or as an old one that is only shown on the contact itself.
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { Badge } from '../../parts/badge.tsx';
import { Icon } from '../../parts/icon.tsx';
import { groupNumber, PhoneNumber } from '../../parts/phone-number.tsx';
import { useContactAge } from './use-contact-age.ts';

/** The first number. */
export function RowNumber({ contact }: { readonly contact: Contact }) {
  const { isFolded } = useContactAge();
  const [phone] = contact.phones;
  if (!phone) return null;
  return isFolded(contact) ? <OldNumber /> : <PhoneNumber number={phone.number} size="row" />;
}

/** What stands in the place of a number that may be wrong. */
export function OldNumber() {
  const t = useTranslations('contacts');
  return (
    <Badge tone="warning">
      <Icon of={TriangleAlert} size={14} /> {t('oldNumber')}
    </Badge>
  );
}

/** The first number as words of a line, grouped as everywhere else. */
export function useNumberWords(): (contact: Contact) => string {
  const t = useTranslations('contacts');
  const { isFolded } = useContactAge();
  return (contact) =>
    isFolded(contact) ? t('oldNumber') : groupNumber(contact.phones[0]?.number ?? '').join('\u00a0');
}
