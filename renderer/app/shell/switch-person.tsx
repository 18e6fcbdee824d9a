// Entry of the rail that ends this session and asks who is working. There while several people share the program.
import { Users } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { switchPerson, useIsShared } from '../../data/session/people-store.ts';
import { useCanLock } from '../../data/user-data/protection.ts';
import { useCommands } from '../commands/commands.ts';
import { RailButton } from './rail-button.tsx';
import styles from './switch-person.module.css';

/** The entry. */
export function SwitchPersonEntry() {
  const t = useTranslations('people');
  const isShared = useIsShared();
  // The screen that unlocks switches as well.
  const hasLock = useCanLock();
  useCommands({ switchPerson: isShared ? () => void switchPerson() : undefined });
  if (!isShared) return null;
  return (
    <li className={hasLock ? styles['spare'] : undefined}>
      <RailButton icon={Users} words={t('switch')} onPress={() => void switchPerson()} />
    </li>
  );
}
