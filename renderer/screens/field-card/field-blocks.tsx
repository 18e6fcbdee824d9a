// Decides how emergency numbers and contacts look on a field card: numbers large, in black and white, with what must not be lost.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { type StripEntry, unionEmergencyNumber } from '../../../core/contacts/strip.ts';
import type { Language } from '../../../core/kit/catalogue.ts';
import { chooseText, localised } from '../../../core/kit/local-text.ts';
import { groupNumber } from '../../parts/phone-number.tsx';
import { formatsOf } from '../../text/formats.ts';
import { useCardWords } from '../contacts/share/use-card-words.ts';
import { useContactAge } from '../contacts/use-contact-age.ts';
import styles from './field-sheet.module.css';

/** The emergency numbers of the country, 112 very large. */
export function CoverBlock(props: { readonly numbers: readonly StripEntry[]; readonly language: Language }) {
  const t = useTranslations('fieldCard');
  const common = useTranslations('common');
  const { isFolded } = useContactAge();
  const [first, ...others] = props.numbers;
  return (
    <div className={styles['cover']}>
      <h2>{t('cover')}</h2>
      <p className={styles['first']} translate="no">
        {first?.number}
      </p>
      <p>{common('emergencyNumber')}</p>
      {others
        .filter(({ contact }) => contact === undefined || !isFolded(contact))
        .map(({ number, contact, national }) => (
          <div key={number}>
            <p className={styles['number']} translate="no">
              {groupNumber(number).join(' ')}
            </p>
            <p>{localised(contact?.service ?? national?.service, props.language)}</p>
          </div>
        ))}
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
  const t = useTranslations('fieldCard');
  const common = useTranslations('common');
  const contacts = useTranslations('contacts');
  const { day } = formatsOf(language);
  const words = useCardWords(language)(contact);
  const { confirmed, evidenceDate } = contact;
  const date = evidenceDate === 'undated' ? common('undated') : day(evidenceDate);
  return (
    <>
      <h3>{words.organisation}</h3>
      <p>{words.service}</p>
      {words.replaced && <p className={styles['sure']}>{words.replaced}</p>}
      {words.oldNumbers && (
        <div data-old-number>
          <p className={styles['number']} translate="no">
            {unionEmergencyNumber}
          </p>
          <p className={styles['sure']}>{words.sure}</p>
          {words.oldNumbers.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {(words.oldNumbers ? [] : contact.phones).map((phone) => (
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
      {!words.oldNumbers && (
        <p className={styles['sure']}>
          {confirmed ? t('confirmed', { day: day(confirmed.on) }) : t('unconfirmed', { date })}
        </p>
      )}
    </>
  );
}
