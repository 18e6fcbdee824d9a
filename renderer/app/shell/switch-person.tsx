// Entry of the rail that ends this session and asks who is working. There while several people share the program.
import { Users } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { switchPerson, useIsShared } from '../../data/session/people-store.ts';
import { useProtection } from '../../data/user-data/protection.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes } from '../../ui/layout.ts';
import { useCommands } from '../commands/commands.ts';
import styles from './switch-person.module.css';

/** The entry; it looks like the links beside it. */
export function SwitchPersonEntry(props: {
  readonly linkClass: string | undefined;
  readonly wordClass: string | undefined;
}) {
  const t = useTranslations('people');
  const isShared = useIsShared();
  // The screen that unlocks switches as well.
  const hasLock = useProtection().protection === 'open';
  useCommands({ switchPerson: isShared ? () => void switchPerson() : undefined });
  if (!isShared) return null;
  return (
    <li className={hasLock ? styles['spare'] : undefined}>
      <button
        type="button"
        className={classes(props.linkClass, styles['switch'])}
        onClick={() => void switchPerson()}
      >
        <Icon of={Users} />
        <span className={props.wordClass}>{t('switch')}</span>
      </button>
    </li>
  );
}
