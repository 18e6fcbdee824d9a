// Decides what of a contact is shown beside the results: how sure it is, its numbers, when and who may call.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import type { LocalText } from '../../../core/kit/catalogue.ts';
import { useLanguage } from '../../state/settings.ts';
import { chooseText } from '../../text/local-text.ts';
import { ContactPhones } from '../contacts/contact-phones.tsx';
import { EvidenceBand } from '../contacts/evidence.tsx';
import styles from './preview.module.css';

/** A contact in short. */
export function ContactPreview({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const service = chooseText(contact.service, useLanguage());
  return (
    <div className={styles['text']}>
      <p lang={service.language}>{service.text}</p>
      <EvidenceBand contact={contact} />
      <ContactPhones contact={contact} />
      <dl className={styles['facts']}>
        <Fact name={t('hours')} text={contact.openingHours} />
        <Fact name={t('languages')} text={contact.languages} />
        <Fact name={t('who')} text={contact.whoMayCall} />
      </dl>
    </div>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: LocalText }) {
  const chosen = chooseText(text, useLanguage());
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={chosen.language}>{chosen.text}</dd>
    </div>
  );
}
