// Card that asks who is working, where several people share the program. Nothing of anybody is open yet.
import { EyeOff, UserRound } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../core/base/problem.ts';
import type { PersonId } from '../../../core/user-data/people.ts';
import { useCommandListener, useCommands } from '../../app/commands/commands.ts';
import { choosePerson, usePeople } from '../../data/session/people-store.ts';
import { leaveNoTrace } from '../../data/session/session-store.ts';
import { usePersonName } from '../../text/person-name.ts';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, stackClass } from '../../ui/layout.ts';
import { optionClass } from '../../ui/pressable.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { textClass } from '../../ui/text.ts';
import { EmergencyList } from './emergency-list.tsx';
import styles from './unlock.module.css';

/** The card, with the emergency numbers below. Another window takes its place once somebody is chosen. */
export function WhoIsWorking() {
  const t = useTranslations('people');
  const firstRun = useTranslations('firstRun');
  const title = useId();
  const { problem } = usePeople();
  const [failure, setFailure] = useState<Problem>();
  useCommandListener();
  useCommands({ leaveNoTrace: () => void leaveNoTrace() });
  return (
    <main className={styles['room']} data-who>
      <section className={classes(stackClass(16), cardClass(24))} aria-labelledby={title}>
        <header>
          <h1 id={title}>{t('who')}</h1>
          <p className={styles['lead']}>{t('whoLead')}</p>
        </header>
        {problem && <ProblemNotice problem={problem} />}
        <Names onFailure={setFailure} />
        {failure && <ProblemNotice problem={failure} />}
        <div className={classes(stackClass(8, 'start'), styles['foot'])}>
          <p className={textClass('note')}>{firstRun('leaveNoTrace.text')}</p>
          <Button icon={EyeOff} onPress={() => void leaveNoTrace()}>
            {firstRun('leaveNoTrace.button')}
          </Button>
        </div>
      </section>
      <EmergencyList />
    </main>
  );
}

function Names({ onFailure }: { readonly onFailure: (problem: Problem | undefined) => void }) {
  const t = useTranslations('people');
  const nameOf = usePersonName();
  const { people } = usePeople();
  const [opening, setOpening] = useState<PersonId>();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const choose = async (id: PersonId): Promise<void> => {
    if (opening !== undefined) return;
    setOpening(id);
    onFailure(undefined);
    const chosen = await choosePerson(id);
    if (chosen.ok) return;
    setOpening(undefined);
    onFailure(chosen.problem);
  };
  return (
    <ul className={stackClass(8)} ref={list}>
      {people.map((person, index) => (
        <li key={person.id}>
          <button
            type="button"
            className={classes(lineClass(12), optionClass(), styles['person'])}
            aria-disabled={opening !== undefined}
            onClick={() => void choose(person.id)}
          >
            <span className={textClass('primary')}>
              <Icon of={UserRound} />
            </span>
            <span className={styles['name']}>{nameOf(person, index)}</span>
            {opening === person.id && (
              <span className={textClass('note')} role="status">
                {t('opening')}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
