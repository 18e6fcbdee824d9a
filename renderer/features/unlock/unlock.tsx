// Card that opens locked user data: by the passphrase, or by the recovery key and a new passphrase.
import { Users } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCommandListener, useCommands } from '../../app/commands/commands.ts';
import { switchPerson, useIsShared, usePeople } from '../../data/session/people-store.ts';
import { usePersonName } from '../../text/person-name.ts';
import { Button } from '../../ui/button.tsx';
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
          <Whose />
        </header>
        {isForgotten ? (
          <ByRecoveryKey attempts={attempts} onBack={turn} />
        ) : (
          <ByPassphrase attempts={attempts} onForgotten={turn} />
        )}
        <SwitchPerson />
      </section>
      <EmergencyList />
    </main>
  );
}

/** Whose user data it is, where several people have some: each has a passphrase of their own. */
function Whose() {
  const t = useTranslations('people');
  const nameOf = usePersonName();
  const isShared = useIsShared();
  const { people, current } = usePeople();
  const index = people.findIndex(({ id }) => id === current);
  const person = people[index];
  if (!isShared || !person) return null;
  return <p className={styles['lead']}>{t('lockedOf', { name: nameOf(person, index) })}</p>;
}

/** The way to somebody else's user data. */
function SwitchPerson() {
  const t = useTranslations('people');
  const isShared = useIsShared();
  useCommandListener();
  useCommands({ switchPerson: isShared ? () => void switchPerson() : undefined });
  if (!isShared) return null;
  return (
    <div className={styles['foot']}>
      <Button icon={Users} onPress={() => void switchPerson()}>
        {t('switch')}
      </Button>
    </div>
  );
}
