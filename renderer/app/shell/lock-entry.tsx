// Entry of the rail that locks user data, its key, and the question where something would be lost. There while there is a passphrase.
import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { lock, lockAnyway, stayOpen, useCanLock, useLocking } from '../../data/user-data/protection.ts';
import { useOpenLetter } from '../../data/user-data/unsaved-edits.ts';
import { Question } from '../../ui/question.tsx';
import { useCommands } from '../commands/commands.ts';
import { RailButton } from './rail-button.tsx';
import { UnsavedChanges, useEndWithoutLoss, useUnsavedCount } from './unsaved-changes.tsx';

/** The entry. */
export function LockEntry() {
  const t = useTranslations('passphrase');
  const canLock = useCanLock();
  useCommands({ lock: canLock ? () => void lock() : undefined });
  if (!canLock) return null;
  return (
    <li>
      <RailButton icon={Lock} words={t('lock')} onPress={() => void lock()} />
      <LockQuestion />
    </li>
  );
}

function LockQuestion() {
  const t = useTranslations('passphrase');
  const common = useTranslations('common');
  const count = useUnsavedCount();
  const hasLetter = useOpenLetter((state) => state.isUnsaved);
  const isAsking = useLocking() === 'asking';
  useEndWithoutLoss(count > 0 || hasLetter, () => {
    if (isAsking) stayOpen();
  });
  return (
    <Question
      title={t('lockUnsaved')}
      isOpen={isAsking}
      onClose={stayOpen}
      main={{ words: common('unsaved.stay'), onPress: stayOpen }}
      other={{ words: t('lockAnyway'), onPress: () => void lockAnyway() }}
    >
      {hasLetter && <p>{t('lockLetter')}</p>}
      {count > 0 && <UnsavedChanges count={count} />}
    </Question>
  );
}
