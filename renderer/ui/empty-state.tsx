// Empty state of a screen: a drawing, a sentence, the cause, one action, at the left edge of the content.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
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
    <div className={classes(stackClass(8, 'start'), styles['empty'])}>
      <Plate of={props.icon} />
      <p className={styles['sentence']}>{props.sentence}</p>
      {props.cause && <p className={textClass('quiet')}>{props.cause}</p>}
      {props.children && <div className={styles['action']}>{props.children}</div>}
    </div>
  );
}

/** The thing that is missing, drawn on an empty plate. */
function Plate({ of: Drawing }: { readonly of: LucideIcon }) {
  return (
    <svg className={styles['plate']} viewBox="0 0 160 112" aria-hidden="true">
      <path className={styles['ground']} d="M8 96h144" />
      <rect className={styles['card']} x="32" y="8" width="96" height="88" rx="10" />
      <Drawing x={52} y={24} width={56} height={56} strokeWidth={1.25} />
    </svg>
  );
}
