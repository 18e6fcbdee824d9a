// Decides how the numbers of a contact are shown: very large, with how they can be dialled; never a country code before a short one.
import { Copy, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact, Phone } from '../../../core/contacts/contact.ts';
import { unionEmergencyNumber } from '../../../core/contacts/strip.ts';
import { languages } from '../../../core/kit/catalogue.ts';
import { otherSpellingsOf } from '../../../core/search/units.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { PhoneNumber } from '../../parts/phone-number.tsx';
import { useLanguageName } from '../../text/language-name.ts';
import { useFormats } from '../../text/use-formats.ts';
import styles from './contact-phones.module.css';
import { LocalWords, MarkedWhole } from './local-words.tsx';
import { DialHere } from './share/dial-here.tsx';
import { useContactAge } from './use-contact-age.ts';

/** The numbers. */
export function ContactPhones({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { isFolded } = useContactAge();
  const [isShown, setShown] = useState(false);
  if (contact.phones.length === 0) return <p className={styles['none']}>{t('noNumber')}</p>;
  if (isFolded(contact)) {
    return (
      <>
        <div className={styles['first']} data-old-number>
          <PhoneNumber number={unionEmergencyNumber} size="large" />
          <p>{t('oldFirst')}</p>
        </div>
        <div>
          <Button icon={TriangleAlert} aria-expanded={isShown} onPress={() => setShown(!isShown)}>
            {/* Numbers that are folded away are still found: the way to them says so. */}
            {isShown ? (
              t('oldShow')
            ) : (
              <MarkedWhole searched={searchedIn(contact)}>{t('oldShow')}</MarkedWhole>
            )}
          </Button>
        </div>
        {isShown && <PhoneRows contact={contact} />}
      </>
    );
  }
  return <PhoneRows contact={contact} />;
}

/** All by which the numbers of a contact are found. */
function searchedIn({ phones }: Contact) {
  return phones.flatMap((phone) => [
    ...spellingsOf(phone),
    ...languages.flatMap((language) => {
      const text = phone.note?.[language];
      return text === undefined ? [] : [{ text, language }];
    }),
  ]);
}

function spellingsOf(phone: Phone) {
  return [phone.number, ...otherSpellingsOf(phone)].map((text) => ({ text }));
}

function PhoneRows({ contact }: { readonly contact: Contact }) {
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
  const languageName = useLanguageName();
  const { list } = useFormats();
  return (
    <li className={styles['phone']}>
      <div className={styles['words']}>
        <MarkedWhole searched={spellingsOf(phone)}>
          <PhoneNumber number={phone.number} size="large" />
        </MarkedWhole>
        <p className={styles['dial']}>
          <DialHere phone={phone} contact={contact} />
        </p>
        {phone.note && (
          <p className={styles['dial']}>
            <LocalWords text={phone.note} />
          </p>
        )}
        {phone.languages && (
          <p className={styles['dial']}>
            {t('spokenHere', { languages: list(phone.languages.map(languageName)) })}
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
      <CopyButton icon={Copy} isTall text={() => ({ kind: 'number', text: phone.number })}>
        {t('copyNumber')}
      </CopyButton>
    </li>
  );
}
