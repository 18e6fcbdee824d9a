// Entry of the rail that locks user data, its key, and the question where something would be lost. There while there is a passphrase.
import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { lock, lockAnyway, stayOpen, useLocking, useProtection } from '../../data/user-data/protection.ts';
import { countUnsaved, useUnsavedEdits } from '../../data/user-data/unsaved-edits.ts';
import { useUnsavedEvents } from '../../data/user-data/user-data-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes } from '../../ui/layout.ts';
import { Question } from '../../ui/question.tsx';
import { CopyOwnWords } from '../../ui/unsaved-notice.tsx';
import { useCommands } from '../commands/commands.ts';
import styles from './lock-entry.module.css';

/** The entry; it looks like the links beside it. */
export function LockEntry(props: {
  readonly linkClass: string | undefined;
  readonly wordClass: string | undefined;
}) {
  const t = useTranslations('passphrase');
  const isOpen = useProtection().protection === 'open';
  useCommands({ lock: isOpen ? () => void lock() : undefined });
  if (!isOpen) return null;
  return (
    <li>
      <button type="button" className={classes(props.linkClass, styles['lock'])} onClick={() => void lock()}>
        <Icon of={Lock} />
        <span className={props.wordClass}>{t('lock')}</span>
      </button>
      <LockQuestion />
    </li>
  );
}

function LockQuestion() {
  const t = useTranslations('passphrase');
  const common = useTranslations('common');
  const count = countUnsaved(
    useUnsavedEvents(),
    useUnsavedEdits((state) => state.count),
  );
  return (
    <Question
      title={t('lockUnsaved')}
      isOpen={useLocking() === 'asking'}
      onClose={stayOpen}
      main={{ words: common('unsaved.stay'), onPress: stayOpen }}
      other={{ words: t('lockAnyway'), onPress: () => void lockAnyway() }}
    >
      <p>{common('unsaved.closeText', { count })}</p>
      <p>{common('unsaved.closeTodo')}</p>
      <CopyOwnWords />
    </Question>
  );
}
