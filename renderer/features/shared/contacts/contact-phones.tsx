// The numbers of a contact: very large, with how they are dialled; folded ones behind a question.
import { Copy, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '../../../../core/base/language.ts';
import type { Contact, Phone } from '../../../../core/contacts/contact.ts';
import { recalledIn } from '../../../../core/contacts/recalled-contact.ts';
import { unionEmergencyNumber } from '../../../../core/contacts/strip.ts';
import { otherSpellingsOf } from '../../../../core/search/units.ts';
import { useLanguageName } from '../../../text/language-name.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { cardClass } from '../../../ui/card.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { PhoneNumber } from '../../../ui/phone-number.tsx';
import { textClass } from '../../../ui/text.ts';
import styles from './contact-phones.module.css';
import { DialHere } from './dial-here.tsx';
import { LocalWords, MarkedWhole } from './local-words.tsx';
import { RecalledNumbers } from './recalled-numbers.tsx';
import { useContactFolds } from './use-contact-folds.ts';
import { useFoldReasons } from './use-folded-numbers.ts';

/** The numbers to call, then those that the publisher recalled, then those that are folded. */
export function ContactPhones({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { openPhones } = useContactFolds();
  const isRecalled = recalledIn(contact).length > 0;
  if (contact.phones.length === 0 && !isRecalled)
    return <p className={textClass('quiet')}>{t('noNumber')}</p>;
  const open = openPhones(contact);
  const folded = contact.phones.filter((phone) => !open.includes(phone));
  return (
    <>
      {open.length === 0 ? (
        <div className={classes(rowClass([4, 16]), styles['first'])} data-emergency-first>
          <PhoneNumber number={unionEmergencyNumber} size="large" />
          <p>{t('doubtFirst')}</p>
        </div>
      ) : (
        <PhoneRows contact={contact} phones={open} />
      )}
      <RecalledNumbers contact={contact} />
      {folded.length > 0 && <FoldedPhones contact={contact} phones={folded} />}
    </>
  );
}

/** Why numbers are folded, and the way to them. A yes to one question is none to that of another contact or for another reason. */
export function FoldedPhones(props: PhonesProps) {
  const why = useFoldReasons()(props.contact);
  return <Question key={`${props.contact.id} ${why}`} {...props} why={why} />;
}

function Question({ contact, phones, why }: PhonesProps & { readonly why: string }) {
  const t = useTranslations('contacts');
  const [isShown, setShown] = useState(false);
  return (
    <div className={stackClass(8)} data-folded-numbers>
      <Band tone="warning">{why}</Band>
      <div>
        <Button icon={TriangleAlert} aria-expanded={isShown} onPress={() => setShown(!isShown)}>
          {/* Folded numbers are still found: the way to them says so. */}
          {isShown ? (
            t('doubtShow')
          ) : (
            <MarkedWhole searched={searchedIn(phones)}>{t('doubtShow')}</MarkedWhole>
          )}
        </Button>
      </div>
      {isShown && <PhoneRows contact={contact} phones={phones} />}
    </div>
  );
}

type PhonesProps = { readonly contact: Contact; readonly phones: readonly Phone[] };

/** All by which numbers are found. */
function searchedIn(phones: readonly Phone[]) {
  return phones.flatMap((phone) => [
    ...spellingsOf(phone),
    ...languages.flatMap((language) => {
      const text = phone.note?.[language];
      return text === undefined ? [] : [{ text, language }];
    }),
  ]);
}

/** How a number may have been searched. */
export function spellingsOf(phone: Phone) {
  return [phone.number, ...otherSpellingsOf(phone)].map((text) => ({ text }));
}

function PhoneRows({ contact, phones }: PhonesProps) {
  return (
    <ul className={stackClass(8)}>
      {phones.map((phone) => (
        <PhoneRow key={phone.number} phone={phone} contact={contact} />
      ))}
    </ul>
  );
}

function PhoneRow({ phone, contact }: { readonly phone: Phone; readonly contact: Contact }) {
  const t = useTranslations('contacts');
  return (
    <li className={classes(rowClass([12, 24], 'between'), cardClass(16))}>
      <div className={classes(stackClass(4), styles['words'])}>
        <MarkedWhole searched={spellingsOf(phone)}>
          <PhoneNumber number={phone.number} size="large" />
        </MarkedWhole>
        <PhoneNotes phone={phone} contact={contact} />
      </div>
      <CopyButton icon={Copy} isTall text={() => ({ kind: 'number', text: phone.number })}>
        {t('copyNumber')}
      </CopyButton>
    </li>
  );
}

/** How a number is dialled from here, what the kit says of it, and what it is. */
export function PhoneNotes({ phone, contact }: { readonly phone: Phone; readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const languageName = useLanguageName();
  const { list } = useFormats();
  const kinds = [
    t(`kinds.${phone.kind}`),
    ...phone.channels.filter((channel) => channel !== 'voice').map((channel) => t(`channels.${channel}`)),
  ];
  return (
    <>
      <p className={textClass('note', 'figures')}>
        <DialHere phone={phone} contact={contact} /> · {kinds.join(' · ')}
      </p>
      {phone.note && (
        <p className={textClass('note', 'figures')}>
          <LocalWords text={phone.note} />
        </p>
      )}
      {phone.languages && (
        <p className={textClass('note', 'figures')}>
          {t('spokenHere', { languages: list(phone.languages.map(languageName)) })}
        </p>
      )}
    </>
  );
}
