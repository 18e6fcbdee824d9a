// Decides how the emergency numbers stand in the top bar: always there, each a way to its contact.
import { Phone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../parts/icon.tsx';
import { groupNumber } from '../../parts/phone-number.tsx';
import { hrefOf } from '../../routes.ts';
import styles from './emergency-strip.module.css';
import { useStrip } from './use-strip.ts';

/** 112 and the numbers of the chosen country. */
export function EmergencyStrip() {
  const t = useTranslations('common');
  const numbers = useStrip();
  return (
    <nav className={styles['strip']} aria-label={t('emergencyNumbers')} data-region="emergency">
      <Icon of={Phone} />
      <ul className={styles['numbers']}>
        {numbers.map(({ contactId, number, name, isFolded }) => (
          <li key={number}>
            <a
              className={styles['number']}
              href={hrefOf(
                contactId === undefined ? { screen: 'contacts' } : { screen: 'contact', contactId },
              )}
              title={name}
              aria-label={isFolded ? t('stripOldNumber', { name }) : t('stripNumber', { number, name })}
              data-old-number={isFolded || undefined}
            >
              {isFolded ? t('stripOld') : groupNumber(number).join('\u2009')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
