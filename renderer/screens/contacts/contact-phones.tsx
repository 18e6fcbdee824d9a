// Decides how the numbers of a contact are shown: very large, with how they can be dialled; never a country code before a short one.
import { Copy } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact, Phone } from '../../../core/contacts/contact.ts';
import { reachOf } from '../../../core/contacts/dial.ts';
import { Badge } from '../../parts/badge.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { PhoneNumber } from '../../parts/phone-number.tsx';
import styles from './contact-phones.module.css';
import { LocalWords } from './local-words.tsx';

/** The numbers. */
export function ContactPhones({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  if (contact.phones.length === 0) return <p className={styles['none']}>{t('noNumber')}</p>;
  return (
    <ul className={styles['phones']}>
      {contact.phones.map((phone) => (
        <PhoneRow key={phone.number} phone={phone} contact={contact} />
      ))}
    </ul>
  );
}

function PhoneRow({ phone, contact }: { readonly phone: Phone; readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const dialNote = useDialNote();
  return (
    <li className={styles['phone']}>
      <div className={styles['words']}>
        <PhoneNumber number={phone.number} size="large" />
        <p className={styles['dial']}>{dialNote(phone, contact)}</p>
        {phone.note && (
          <p className={styles['dial']}>
            <LocalWords text={phone.note} />
          </p>
        )}
        <p className={styles['badges']}>
          <Badge>{t(`kinds.${phone.kind}`)}</Badge>
          {contact.isAlwaysOpen && <Badge tone="good">{t('alwaysOpen')}</Badge>}
          {phone.channels
            .filter((channel) => channel !== 'voice')
            .map((channel) => (
              <Badge key={channel}>{t(`channels.${channel}`)}</Badge>
            ))}
        </p>
      </div>
      <CopyButton icon={Copy} isTall text={() => phone.number}>
        {t('copyNumber')}
      </CopyButton>
    </li>
  );
}

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
