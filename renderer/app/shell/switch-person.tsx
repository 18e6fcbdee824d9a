// Entry of the rail that ends this session and asks who is working. There while several people share the program.
import { Users } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { switchPerson, useIsShared } from '../../data/session/people-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes } from '../../ui/layout.ts';
import { useCommands } from '../commands/commands.ts';
import styles from './lock-entry.module.css';

/** The entry; it looks like the links beside it. */
export function SwitchPersonEntry(props: {
  readonly linkClass: string | undefined;
  readonly wordClass: string | undefined;
}) {
  const t = useTranslations('people');
  const isShared = useIsShared();
  useCommands({ switchPerson: isShared ? () => void switchPerson() : undefined });
  if (!isShared) return null;
  return (
    <li>
      <button
        type="button"
        className={classes(props.linkClass, styles['lock'])}
        onClick={() => void switchPerson()}
      >
        <Icon of={Users} />
        <span className={props.wordClass}>{t('switch')}</span>
      </button>
    </li>
  );
}
