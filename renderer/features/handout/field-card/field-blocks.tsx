// Emergency numbers and contacts on a field card: numbers large, in black and white, with what must not be lost.
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import type { Language } from '../../../../core/base/language.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { unionEmergencyNumber } from '../../../../core/contacts/strip.ts';
import { phonesToCall } from '../../../../core/contacts/vcard.ts';
import { groupNumber } from '../../../ui/phone-number.tsx';
import { useCardWords } from '../../shared/contacts/use-card-words.ts';
import { type StripNumber, useStripWith } from '../../shared/use-strip.ts';
import styles from './field-sheet.module.css';

/** The emergency numbers of the country, 112 very large. */
export function CoverBlock(props: {
  readonly contacts: readonly Contact[];
  readonly country: Country;
  readonly language: Language;
}) {
  const t = useTranslations('fieldCard');
  const common = useTranslations('common');
  const [first, ...others] = useStripWith(props.contacts, props.country, props.language);
  return (
    <div className={styles['cover']}>
      <h2>{t('cover')}</h2>
      <p className={styles['first']} translate="no">
        {first?.number}
      </p>
      <p>{common('emergencyNumber')}</p>
      {others
        .filter(({ fold }) => fold === undefined)
        .map((entry) => (
          <CoverNumber key={entry.number} {...entry} />
        ))}
    </div>
  );
}

function CoverNumber({ number, name, age }: StripNumber) {
  return (
    <div>
      <p className={styles['number']} translate="no">
        {groupNumber(number).join(' ')}
      </p>
      <p>
        {name}
        {age && ` (${age.text})`}
      </p>
    </div>
  );
}

/** One contact in few lines. */
export function ContactBlock({
  contact,
  language,
}: {
  readonly contact: Contact;
  readonly language: Language;
}) {
  const contacts = useTranslations('contacts');
  const words = useCardWords(language)(contact);
  const phones = phonesToCall(contact, words);
  return (
    <>
      <h3>{words.organisation}</h3>
      <p>{words.service}</p>
      {words.replaced && <p className={styles['sure']}>{words.replaced}</p>}
      {phones.map((phone) => (
        <p key={phone.number}>
          <span className={styles['number']} translate="no">
            {groupNumber(phone.number).join(' ')}
          </span>{' '}
          {words.reach(phone) ?? phone.e164}
        </p>
      ))}
      <p>
        {chooseText(contact.openingHours, language).text}
        {'. '}
        {contacts(`costs.${contact.isFree}`)}
      </p>
      {words.folded && (
        <div data-folded-numbers>
          {phones.length === 0 && (
            <p className={styles['number']} translate="no">
              {unionEmergencyNumber}
            </p>
          )}
          <p className={styles['sure']}>{words.folded.why}</p>
          {words.folded.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <p className={styles['sure']}>{words.sure}</p>
    </>
  );
}
