// Decides that the emergency numbers of the country chosen here stay in sight however far the page is scrolled.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { stripOf } from '../../../core/contacts/strip.ts';
import type { Country } from '../../../core/kit/catalogue.ts';
import { localised } from '../../../core/kit/local-text.ts';
import { groupNumber } from '../../parts/phone-number.tsx';
import { useLanguage } from '../../state/settings.ts';
import styles from './aid.module.css';

/** The numbers, 112 first. They are words here, not links: a press must not throw away what was ticked. */
export function AidEmergency(props: { readonly contacts: readonly Contact[]; readonly country: Country }) {
  const t = useTranslations('aid');
  const common = useTranslations('common');
  const language = useLanguage();
  const { contacts, country } = props;
  const numbers = stripOf(contacts, country);
  return (
    <section className={styles['emergency']} aria-label={t('danger')} data-aid-emergency>
      <p className={styles['dangerWords']}>
        {t('danger')}
        {': '}
        <span className={styles['dangerPlace']}>
          {country === 'EU' ? common('anotherCountry') : common(`countries.${country}`)}
        </span>
      </p>
      <ul className={styles['dangerNumbers']}>
        {numbers.map(({ number, contact, national }) => (
          <li key={number} title={localised(contact?.service ?? national?.service, language) || undefined}>
            <span translate="no">{groupNumber(number).join('\u2009')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
