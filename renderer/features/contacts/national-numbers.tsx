// Emergency numbers of the program's own list that the kit in use lacks, each with its sources: they have no contact to open.
import { useTranslations } from 'use-intl';
import type { Country } from '../../../core/base/country.ts';
import { chooseText } from '../../../core/base/local-text.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { stripOf } from '../../../core/contacts/strip.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { formatsOf } from '../../text/formats.ts';
import { classes, stackClass } from '../../ui/layout.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { textClass } from '../../ui/text.ts';
import styles from './national-numbers.module.css';

/** The numbers of a country; nothing when the kit has them all. */
export function NationalNumbers(props: { readonly contacts: readonly Contact[]; readonly country: Country }) {
  const t = useTranslations('contacts');
  const common = useTranslations('common');
  const language = useLanguage();
  const { day } = formatsOf(language);
  const numbers = stripOf(props.contacts, props.country).flatMap(({ national }) => national ?? []);
  if (numbers.length === 0) return null;
  const dated = (date: string): string => (date === 'undated' ? common('undated') : day(date));
  return (
    <section
      aria-labelledby="national-title"
      className={classes(stackClass(8), styles['national'])}
      data-national-numbers
    >
      <h2 id="national-title">{t('nationalTitle')}</h2>
      <p className={classes(textClass('small'), styles['quiet'])}>{t('nationalText')}</p>
      <ul>
        {numbers.map(({ number, service, sources }) => {
          const { text, language: spoken } = chooseText(service, language);
          return (
            <li key={number}>
              <PhoneNumber number={number} size="row" />
              <span lang={spoken}>{text}</span>
              <span className={classes(textClass('small'), styles['quiet'])} lang="">
                {sources.map(({ title, date }) => `${title}, ${dated(date)}`).join('; ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
