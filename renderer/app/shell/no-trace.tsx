// Mark of a session that keeps nothing; in any other session the way to one.
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { leaveNoTrace, useSession } from '../../data/session/session-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { Question } from '../../ui/question.tsx';
import { useCommands } from '../commands/commands.ts';
import styles from './no-trace.module.css';
import { usePreview } from './preview-band.tsx';

/** The mark, or the button. A preview keeps nothing anyway. */
export function NoTrace() {
  const { keeps } = useSession();
  const preview = usePreview();
  if (preview) return null;
  return keeps === 'nothing' ? <Mark /> : <LeaveNoTrace />;
}

function Mark() {
  const t = useTranslations('firstRun');
  return (
    <p className={styles['mark']} data-testid="no-trace">
      <Icon of={EyeOff} />
      <span className={styles['words']}>{t('noTrace')}</span>
    </p>
  );
}

function LeaveNoTrace() {
  const t = useTranslations('firstRun');
  const [isAsking, setAsking] = useState(false);
  useCommands({ leaveNoTrace: () => setAsking(true) });
  return (
    <>
      <button type="button" className={styles['button']} onClick={() => setAsking(true)}>
        <Icon of={EyeOff} />
        <span className={styles['words']}>{t('leaveNoTrace.button')}</span>
      </button>
      <Question
        title={t('leaveNoTrace.button')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        main={{ words: t('leaveNoTrace.restart'), onPress: () => void leaveNoTrace() }}
      >
        <p>{t('leaveNoTrace.text')}</p>
        <p>{t('leaveNoTrace.limits')}</p>
      </Question>
    </>
  );
}
