// Decides how Home shows the emergency numbers of the chosen country: large, with what each is for.
import { useTranslations } from 'use-intl';
import { PhoneNumber } from '../../parts/phone-number.tsx';
import { hrefOf } from '../../routes.ts';
import { useCountry } from '../../state/settings.ts';
import { AgeWordText } from '../contacts/evidence.tsx';
import { FoldBadge } from '../contacts/row-number.tsx';
import { useStrip } from '../frame/use-strip.ts';
import styles from './country-numbers.module.css';

/** The numbers of the strip, with words. */
export function CountryNumbers() {
  const t = useTranslations('home');
  const common = useTranslations('common');
  const country = useCountry();
  const numbers = useStrip();
  if (numbers.length === 0) return null;
  return (
    <section aria-labelledby="numbers-title">
      <h2 id="numbers-title">
        {country === 'EU'
          ? t('numbersTitleEU')
          : t('numbersTitle', { country: common(`countries.${country}`) })}
      </h2>
      <ul className={styles['numbers']}>
        {numbers.map(({ number, name, nameLanguage, contactId, fold, age }) => (
          <li key={number}>
            <a
              className={styles['row']}
              href={hrefOf(
                contactId === undefined ? { screen: 'contacts' } : { screen: 'contact', contactId },
              )}
            >
              {fold ? <FoldBadge fold={fold} /> : <PhoneNumber number={number} size="row" />}
              <span lang={nameLanguage}>{name}</span>
              {age && <AgeWordText age={age} />}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
