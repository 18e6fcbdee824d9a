// Full-width band with icon and words, for a sentence that must not be overlooked.
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './band.module.css';
import { Icon } from './icon.tsx';
import { classes, rowClass } from './layout.ts';
import { type Tone, toneClass } from './tone.ts';

/** What a band is for. */
type BandTone = 'note' | Tone;

const icons: Readonly<Record<BandTone, LucideIcon>> = {
  note: Info,
  good: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};

/** A band of words; `role` makes screen readers say it when it appears. */
export function Band(props: {
  readonly tone: BandTone;
  readonly role?: 'status' | 'alert';
  /** Whether it closes a card, edge to edge. */
  readonly isFlush?: boolean;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div
      className={classes(
        rowClass([8, 12], 'top'),
        styles['band'],
        props.tone === 'note' ? styles['note'] : toneClass(props.tone),
      )}
      data-flush={props.isFlush || undefined}
      role={props.role}
    >
      <span className={styles['icon']}>
        <Icon of={icons[props.tone]} />
      </span>
      <div className={styles['words']}>{props.children}</div>
      {props.action && <div className={styles['action']}>{props.action}</div>}
    </div>
  );
}
