// Card that opens locked user data: by the passphrase, or by the recovery key and a new passphrase.
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { cardClass } from '../../ui/card.ts';
import { classes, stackClass } from '../../ui/layout.ts';
import { ByPassphrase } from './by-passphrase.tsx';
import { ByRecoveryKey } from './by-recovery-key.tsx';
import { EmergencyList } from './emergency-list.tsx';
import styles from './unlock.module.css';
import { useAttempts } from './use-attempts.ts';

/** The card, with the emergency numbers below. `onOpened` is called when user data can be read. */
export function Unlock({ onOpened }: { readonly onOpened: () => void }) {
  const t = useTranslations('unlock');
  const title = useId();
  const [isForgotten, setForgotten] = useState(false);
  const attempts = useAttempts(onOpened);
  const turn = (): void => {
    attempts.dismissProblem();
    setForgotten(!isForgotten);
  };
  return (
    <main className={styles['room']} data-locked>
      <section className={classes(stackClass(16), cardClass(24))} aria-labelledby={title}>
        <header>
          <h1 id={title}>{isForgotten ? t('recoveryTitle') : t('title')}</h1>
          <p className={styles['lead']}>{isForgotten ? t('recoveryLead') : t('lead')}</p>
        </header>
        {isForgotten ? (
          <ByRecoveryKey attempts={attempts} onBack={turn} />
        ) : (
          <ByPassphrase attempts={attempts} onForgotten={turn} />
        )}
      </section>
      <EmergencyList />
    </main>
  );
}
