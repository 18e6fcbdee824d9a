// Empty state of a screen: a sentence, the cause, one action.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon } from './icon.tsx';
import { classes, stackClass } from './layout.ts';
import { textClass } from './text.ts';

/** Nothing to show, and what to do about it. */
export function EmptyState(props: {
  readonly icon: LucideIcon;
  readonly sentence: string;
  readonly cause?: string;
  /** One action. */
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes(stackClass(8, 'center'), styles['empty'])}>
      <span className={textClass('quiet')}>
        <Icon of={props.icon} size={28} />
      </span>
      <p className={styles['sentence']}>{props.sentence}</p>
      {props.cause && <p className={textClass('quiet')}>{props.cause}</p>}
      {props.children && <div className={styles['action']}>{props.children}</div>}
    </div>
  );
}
