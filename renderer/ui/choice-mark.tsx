// The mark before something that is chosen: a box with a tick where several may be, a dot where one is.
import { Check } from 'lucide-react';
import styles from './choice-mark.module.css';
import { Icon } from './icon.tsx';
import { classes } from './layout.ts';

/** A box with a tick, coloured when the element around it is selected; `isBesideText` when the text after it may have several lines. */
export function BoxMark(props: { readonly isOn: boolean; readonly isBesideText?: boolean }) {
  return (
    <span className={classes(styles['box'], props.isBesideText && styles['besideText'])}>
      {props.isOn && <Icon of={Check} size={14} />}
    </span>
  );
}

/** A dot, filled when the element around it is selected; `isBesideText` as for a box. */
export function DotMark({ isBesideText }: { readonly isBesideText?: boolean }) {
  return <span className={classes(styles['dot'], isBesideText && styles['besideText'])} aria-hidden />;
}
