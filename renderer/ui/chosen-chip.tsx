// A chosen filter, which goes with a press.
import { X } from 'lucide-react';
import styles from './chosen-chip.module.css';
import { Icon } from './icon.tsx';

/** The chip; `name` says for screen readers that a press takes the filter away. */
export function ChosenChip(props: {
  readonly name: string;
  readonly onTake: () => void;
  readonly children: string;
}) {
  return (
    <button type="button" className={styles['chosen']} aria-label={props.name} onClick={props.onTake}>
      {props.children}
      <Icon of={X} size={16} />
    </button>
  );
}
