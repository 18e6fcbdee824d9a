// Quiet, permanent mark of a session that keeps nothing.
import { EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../data/session/session-store.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './no-trace-mark.module.css';

/** The mark; nothing in a session that keeps user data. */
export function NoTraceMark() {
  const t = useTranslations('firstRun');
  if (useSession().keeps !== 'nothing') return null;
  return (
    <p className={styles['mark']} data-testid="no-trace">
      <Icon of={EyeOff} />
      <span className={styles['words']}>{t('noTrace')}</span>
    </p>
  );
}
