// The emergency numbers of the country chosen here, in sight however far the page is scrolled.
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { classes, rowClass } from '../../../ui/layout.ts';
import { groupNumber } from '../../../ui/phone-number.tsx';
import { AgeWordText } from '../../shared/contacts/evidence.tsx';
import { FoldBadge } from '../../shared/contacts/row-number.tsx';
import { useStripWith } from '../../shared/use-strip.ts';
import styles from './aid.module.css';

/** The numbers, 112 first. They are words here, not links: a press must not throw away what was ticked. */
export function AidEmergency(props: { readonly contacts: readonly Contact[]; readonly country: Country }) {
  const t = useTranslations('aid');
  const common = useTranslations('common');
  const { contacts, country } = props;
  const numbers = useStripWith(contacts, country);
  return (
    <section
      className={classes(rowClass([4, 16], 'baseline'), styles['emergency'])}
      aria-label={t('danger')}
      data-aid-emergency
    >
      <p className={styles['dangerWords']}>
        {t('danger')}
        {': '}
        <span className={styles['dangerPlace']}>
          {country === 'EU' ? common('anotherCountry') : common(`countries.${country}`)}
        </span>
      </p>
      <ul className={classes(rowClass([4, 16]), styles['dangerNumbers'])}>
        {numbers.map(({ number, name, fold, age }) => (
          <li key={number} title={name}>
            {fold ? (
              <FoldBadge fold={fold} />
            ) : (
              <span translate="no">{groupNumber(number).join('\u2009')}</span>
            )}
            {age?.isWarning && <AgeWordText age={age} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
