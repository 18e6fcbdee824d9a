// Mark of a session that keeps nothing. In any other session an entry of the menu begins one.
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { leaveNoTrace, useSession } from '../../data/session/session-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes } from '../../ui/layout.ts';
import { Question } from '../../ui/question.tsx';
import { useCommands } from '../commands/commands.ts';
import styles from './no-trace.module.css';
import { RailButton } from './rail-button.tsx';

/** The mark; nothing in a session that keeps user data. */
export function NoTraceMark() {
  const t = useTranslations('firstRun');
  if (useSession().keeps !== 'nothing') return null;
  return (
    <p className={styles['mark']} title={t('noTrace')} data-testid="no-trace">
      <Icon of={EyeOff} />
      <span className={styles['short']} aria-hidden>
        {t('noTraceShort')}
      </span>
      <span className={classes(styles['words'], 'hidden-in-narrow-rail')}>{t('noTrace')}</span>
    </p>
  );
}

/** The entry, with a question that says what it means; nothing without a trace already, and in a preview. */
export function LeaveNoTrace({ isPreview }: { readonly isPreview: boolean }) {
  const t = useTranslations('firstRun');
  const { keeps } = useSession();
  const [isAsking, setAsking] = useState(false);
  const isOffered = keeps !== 'nothing' && !isPreview;
  useCommands({ leaveNoTrace: isOffered ? () => setAsking(true) : undefined });
  if (!isOffered) return null;
  return (
    <li>
      <RailButton
        icon={EyeOff}
        words={t('leaveNoTrace.entry')}
        title={t('leaveNoTrace.button')}
        onPress={() => setAsking(true)}
      />
      <Question
        title={t('leaveNoTrace.button')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        main={{ words: t('leaveNoTrace.restart'), onPress: () => void leaveNoTrace() }}
      >
        <p>{t('leaveNoTrace.text')}</p>
        <p>{t('leaveNoTrace.limits')}</p>
      </Question>
    </li>
  );
}
