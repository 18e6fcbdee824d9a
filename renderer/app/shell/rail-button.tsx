// Entry of the rail that does something at once. It looks like the links beside it.
import type { LucideIcon } from 'lucide-react';
import { Icon } from '../../ui/icon.tsx';
import { classes } from '../../ui/layout.ts';
import styles from './rail.module.css';

/** The entry; `title` where it says more than the words do. */
export function RailButton(props: {
  readonly icon: LucideIcon;
  readonly words: string;
  readonly title?: string;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className={classes(styles['link'], styles['button'])}
      title={props.title}
      data-word={props.words}
      onClick={props.onPress}
    >
      <Icon of={props.icon} size={20} />
      <span className={classes(styles['word'], 'hidden-in-narrow-rail')}>{props.words}</span>
    </button>
  );
}
