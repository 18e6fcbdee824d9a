// Decides how a person agrees to one sentence: a tick box beside the whole sentence.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './tick.module.css';

/** A tick box with words; `note` stands quietly behind them. A bare one has its words for screen readers alone: what stands beside it says them. */
export function Tick(props: {
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  readonly note?: ReactNode;
  readonly isBare?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Checkbox
      className={styles[props.isBare ? 'bare' : 'tick'] ?? ''}
      isSelected={props.isTicked}
      onChange={props.onChange}
    >
      <span className={styles['box']}>{props.isTicked && <Icon of={Check} size={14} />}</span>
      <span className={props.isBare ? 'visually-hidden' : styles['words']}>{props.children}</span>
      {props.note !== undefined && <span className={styles['note']}>{props.note}</span>}
    </Checkbox>
  );
}
