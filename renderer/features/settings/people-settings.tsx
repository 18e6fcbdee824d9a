// People who share the program on this computer or stick: who they are, adding, naming, removing and switching.
import { UserPlus, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { firstPerson, mostPeople, type Person } from '../../../core/user-data/people.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { removePerson, switchPerson, usePeople } from '../../data/session/people-store.ts';
import { useSession } from '../../data/session/session-store.ts';
import { usePersonName } from '../../text/person-name.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, rowClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { textClass } from '../../ui/text.ts';
import styles from './people-settings.module.css';
import { AddPerson, RenamePerson } from './person-dialogs.tsx';

/** The panel; nothing in a session that stores nothing. */
export function PeopleSettings() {
  const t = useTranslations('people');
  const { people, problem } = usePeople();
  const isOnStick = useSession().keeps === 'stick';
  const [question, ask] = useState<'add' | Person>();
  if (people.length === 0) return null;
  const isShared = people.length > 1;
  const close = (): void => ask(undefined);
  return (
    <Panel title={t(isOnStick ? 'titleStick' : 'title')} lead={t('lead')}>
      <p>{t(isOnStick ? 'readableStick' : 'readable')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {isShared && (
        <ul className={styles['people']}>
          {people.map((person, index) => (
            <PersonRow key={person.id} person={person} index={index} onRename={() => ask(person)} />
          ))}
        </ul>
      )}
      <div className={rowClass([8, 16])}>
        {people.length < mostPeople && (
          <Button icon={UserPlus} onPress={() => ask('add')}>
            {t('add')}
          </Button>
        )}
        {isShared && <p className={textClass('note')}>{t('switchHelp')}</p>}
      </div>
      {question === 'add' && <AddPerson onClose={close} />}
      {question !== undefined && question !== 'add' && <RenamePerson person={question} onClose={close} />}
    </Panel>
  );
}

function PersonRow(props: {
  readonly person: Person;
  readonly index: number;
  readonly onRename: () => void;
}) {
  const t = useTranslations('people');
  const { person, index } = props;
  const { id } = person;
  const name = usePersonName()(person, index);
  const isCurrent = usePeople().current === id;
  const isFirst = id === firstPerson;
  const [isRemoving, setRemoving] = useState(false);
  const remove = async (): Promise<void> => {
    setRemoving(true);
    const isRemoved = await removePerson(id);
    setRemoving(false);
    if (isRemoved) showNotice({ kind: 'words', words: t('removed', { name }) });
  };
  return (
    <li className={classes(rowClass([8, 16]), styles['person'])} data-person={id}>
      <div className={styles['who']}>
        <p className={classes(lineClass(8), textClass('strong'))}>
          <Icon of={UserRound} />
          <span className={styles['name']}>{name}</span>
          {isCurrent && <Badge>{t('you')}</Badge>}
        </p>
        {isFirst && <p className={textClass('note')}>{t('first')}</p>}
      </div>
      <div className={rowClass(8)}>
        {!isCurrent && (
          <Button aria-label={t('switchToName', { name })} onPress={() => void switchPerson(id)}>
            {t('switchTo')}
          </Button>
        )}
        <Button aria-label={t('renameTitle', { name })} onPress={props.onRename}>
          {t('rename')}
        </Button>
        {!isFirst && (
          <Button
            aria-label={t('removeName', { name })}
            isDisabled={isRemoving}
            onPress={() => void remove()}
          >
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
