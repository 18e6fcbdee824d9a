// Decides how a screen says that there is nothing to show: a sentence, the cause, one action.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon } from './icon.tsx';

/** Nothing to show, and what to do about it. */
export function EmptyState(props: {
  readonly icon: LucideIcon;
  readonly sentence: string;
  readonly cause?: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles['empty']}>
      <span className={styles['icon']}>
        <Icon of={props.icon} size={28} />
      </span>
      <p className={styles['sentence']}>{props.sentence}</p>
      {props.cause && <p className={styles['cause']}>{props.cause}</p>}
      {props.action && <div className={styles['action']}>{props.action}</div>}
    </div>
  );
}
