// Emergency numbers of the chosen country on Home: large, with what each is for.
import { useTranslations } from 'use-intl';
import { hrefOf } from '../../app/routes/routes.ts';
import { useCountry } from '../../data/user-data/settings.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { RowItem, RowList } from '../../ui/row-list.tsx';
import { AgeWordText } from '../shared/contacts/evidence.tsx';
import { WrongNumber } from '../shared/contacts/recalled-numbers.tsx';
import { FoldBadge } from '../shared/contacts/row-number.tsx';
import { useStrip } from '../shared/use-strip.ts';
import styles from './country-numbers.module.css';

/** The numbers of the strip, with words. */
export function CountryNumbers() {
  const t = useTranslations('home');
  const common = useTranslations('common');
  const country = useCountry();
  const { numbers, leftOut } = useStrip();
  if (numbers.length === 0) return null;
  return (
    <section aria-labelledby="numbers-title">
      <h2 id="numbers-title">
        {country === 'EU'
          ? t('numbersTitleEU')
          : t('numbersTitle', { country: common(`countries.${country}`) })}
      </h2>
      <RowList>
        {numbers.map(({ number, name, nameLanguage, contactId, fold, age, recalled }) => (
          <RowItem
            key={`${number} ${contactId}`}
            className={styles['row']}
            href={hrefOf(contactId === undefined ? { screen: 'contacts' } : { screen: 'contact', contactId })}
          >
            <span>
              {fold ? <FoldBadge fold={fold} /> : <PhoneNumber number={number} size="row" />}{' '}
              {recalled !== undefined && <WrongNumber number={recalled} />}
            </span>
            <span lang={nameLanguage}>{name}</span>
            {age && <AgeWordText age={age} />}
          </RowItem>
        ))}
      </RowList>
      {leftOut > 0 && (
        <p>
          <a href={hrefOf({ screen: 'contacts' })}>{common('stripMore', { count: leftOut })}</a>
        </p>
      )}
    </section>
  );
}
