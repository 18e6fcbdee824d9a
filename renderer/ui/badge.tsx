// Badge for a small fact beside a title: icon and word together, colour only as a third hint.
import { CircleCheck, Clock, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { Icon } from './icon.tsx';
import { classes } from './layout.ts';
import { type Tone, toneClass } from './tone.ts';

/** What a badge means; `plain` is a fact without judgement. */
export type BadgeTone = 'plain' | Tone;

const toneIcons: Readonly<Record<BadgeTone, LucideIcon | undefined>> = {
  plain: undefined,
  good: CircleCheck,
  warning: Clock,
  danger: TriangleAlert,
};

/** A badge; gives its tone an icon unless another is named. */
export function Badge(props: {
  readonly tone?: BadgeTone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}) {
  const tone = props.tone ?? 'plain';
  const icon = props.icon ?? toneIcons[tone];
  return (
    <span className={classes(styles['badge'], tone === 'plain' ? styles['plain'] : toneClass(tone))}>
      {icon && <Icon of={icon} size={14} />}
      {props.children}
    </span>
  );
}
