// The built-in emergency numbers with their purpose and countries, for whoever cannot open the program.
import { useTranslations } from 'use-intl';
import type { Country } from '../../../core/base/country.ts';
import { chooseText } from '../../../core/base/local-text.ts';
import { evidenceOfNational, nationalNumbers } from '../../../core/contacts/national-numbers.ts';
import { unionEmergencyNumber } from '../../../core/contacts/strip.ts';
import { useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { type AgeWord, useEvidenceWords } from '../../text/use-evidence-words.ts';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { textClass } from '../../ui/text.ts';
import { AgeWordText } from '../shared/contacts/evidence.tsx';
import styles from './unlock.module.css';

type Row = {
  readonly number: string;
  readonly service: string;
  readonly serviceLanguage?: string;
  readonly countries: readonly Country[];
  readonly age?: AgeWord | undefined;
};

/** The list: first 112, then the numbers of the country where the computer probably is, then all others. */
export function EmergencyList() {
  const t = useTranslations('unlock');
  const common = useTranslations('common');
  return (
    <section className={classes(stackClass(8), styles['numbers'])} aria-label={t('numbers')}>
      <h2>{t('numbers')}</h2>
      <ul>
        {useRows().map(({ number, service, serviceLanguage, countries, age }) => (
          <li key={number} className={styles['row']}>
            <PhoneNumber number={number} size="row" />
            <div>
              <p lang={serviceLanguage}>{service}</p>
              <p className={classes(rowClass([0, 8]), textClass('small'))}>
                <span>{countries.map((country) => common(`countries.${country}`)).join(', ')}</span>
                {age && <AgeWordText age={age} />}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useRows(): readonly Row[] {
  const common = useTranslations('common');
  const language = useLanguage();
  const country = useCountry();
  const { word } = useEvidenceWords();
  const national = [...nationalNumbers]
    .sort((one, other) => Number(other.countries.includes(country)) - Number(one.countries.includes(country)))
    .map((entry): Row => {
      const { text, language: serviceLanguage } = chooseText(entry.service, language);
      const { number, countries } = entry;
      return {
        number,
        service: text,
        serviceLanguage,
        countries,
        age: word(evidenceOfNational(entry)),
      };
    });
  return [
    { number: unionEmergencyNumber, service: common('emergencyNumber'), countries: ['EU'] },
    ...national,
  ];
}
