// The emergency numbers in the top bar: always there, each a way to its contact.
import { Clock, Phone, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { type StripNumber, useStrip } from '../../features/shared/use-strip.ts';
import { Icon } from '../../ui/icon.tsx';
import { groupNumber, StruckNumber } from '../../ui/phone-number.tsx';
import { hrefOf } from '../routes/routes.ts';
import styles from './emergency-strip.module.css';

/**
 * 112 and the numbers of the chosen country; with `room` for so many where other kits add some. An inert strip leads nowhere, where no
 * contact can be shown.
 */
export function EmergencyStrip(props: { readonly isInert?: boolean; readonly room?: number }) {
  const { isInert = false, room } = props;
  const t = useTranslations('common');
  const { numbers, leftOut } = useStrip(room);
  return (
    <nav
      className={styles['strip']}
      aria-label={t('emergencyNumbers')}
      data-region="emergency"
      data-tour-part="call"
    >
      <Icon of={Phone} />
      <ul className={styles['numbers']}>
        {numbers.map((entry) => (
          <li key={`${entry.number} ${entry.contactId}`}>
            {isInert ? <InertNumber entry={entry} /> : <NumberLink entry={entry} />}
          </li>
        ))}
        {leftOut > 0 && !isInert && (
          <li>
            <a
              className={styles['number']}
              href={hrefOf({ screen: 'contacts' })}
              title={t('stripMore', { count: leftOut })}
              aria-label={t('stripMore', { count: leftOut })}
              data-left-out={leftOut}
            >
              +{leftOut}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

type Entry = { readonly entry: StripNumber };

function NumberLink({ entry }: Entry) {
  const t = useTranslations('common');
  const recalls = useTranslations('recalls');
  const { contactId, number, name, fold, age, recalled } = entry;
  const label = (): string => {
    if (fold?.reason === 'recalled') return recalls('onlyWrong', { name, wrong: recalled ?? number });
    if (recalled !== undefined && !fold) return recalls('inStrip', { number, name, wrong: recalled });
    if (fold) return t('stripDoubtNumber', { name });
    return age ? t('stripAge', { number, name, age: age.text }) : t('stripNumber', { number, name });
  };
  return (
    <a
      className={styles['number']}
      href={hrefOf(contactId === undefined ? { screen: 'contacts' } : { screen: 'contact', contactId })}
      title={titleOf(entry)}
      aria-label={label()}
      data-folded={fold?.reason}
    >
      <NumberWords entry={entry} />
    </a>
  );
}

function InertNumber({ entry }: Entry) {
  return (
    <span className={styles['number']} title={titleOf(entry)}>
      <NumberWords entry={entry} />
    </span>
  );
}

function NumberWords({ entry: { number, fold, age, recalled } }: Entry) {
  const t = useTranslations('common');
  const recalls = useTranslations('recalls');
  return (
    <>
      {fold ? (
        <span className={styles['word']}>
          <Icon of={TriangleAlert} size={14} />{' '}
          {fold.reason === 'recalled' ? recalls('wrong') : t('stripDoubt')}
        </span>
      ) : (
        groupNumber(number).join('\u2009')
      )}
      {recalled !== undefined && (
        <span className={styles['word']} data-recalled-number>
          <StruckNumber number={recalled} />
        </span>
      )}
      {!fold && age?.isWarning && (
        <span className={styles['word']} data-age="warning">
          <Icon of={Clock} size={12} /> {age.text}
        </span>
      )}
    </>
  );
}

function titleOf({ name, age }: StripNumber): string {
  return age ? `${name}, ${age.text}` : name;
}
