// The emergency numbers in the top bar: always there, each a way to its contact.
import { Clock, Phone, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { type StripNumber, useStrip } from '../../features/shared/use-strip.ts';
import { Icon } from '../../ui/icon.tsx';
import { groupNumber } from '../../ui/phone-number.tsx';
import { hrefOf } from '../routes/routes.ts';
import styles from './emergency-strip.module.css';

/** 112 and the numbers of the chosen country. */
export function EmergencyStrip() {
  const t = useTranslations('common');
  const numbers = useStrip();
  const labelOf = ({ number, name, fold, age }: Omit<StripNumber, 'nameLanguage'>): string => {
    if (fold) return t('stripDoubtNumber', { name });
    return age ? t('stripAge', { number, name, age: age.text }) : t('stripNumber', { number, name });
  };
  return (
    <nav className={styles['strip']} aria-label={t('emergencyNumbers')} data-region="emergency">
      <Icon of={Phone} />
      <ul className={styles['numbers']}>
        {numbers.map(({ contactId, number, name, fold, age }) => (
          <li key={number}>
            <a
              className={styles['number']}
              href={hrefOf(
                contactId === undefined ? { screen: 'contacts' } : { screen: 'contact', contactId },
              )}
              title={age ? `${name}, ${age.text}` : name}
              aria-label={labelOf({ number, name, fold, age })}
              data-folded={fold?.reason}
            >
              {fold ? (
                <span className={styles['word']}>
                  <Icon of={TriangleAlert} size={14} /> {t('stripDoubt')}
                </span>
              ) : (
                groupNumber(number).join('\u2009')
              )}
              {!fold && age?.isWarning && (
                <span className={styles['word']} data-age="warning">
                  <Icon of={Clock} size={12} /> {age.text}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
