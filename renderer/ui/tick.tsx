// Checkbox for agreeing to one sentence.
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { BoxMark } from './choice-mark.tsx';
import { classes } from './layout.ts';
import { optionClass } from './pressable.ts';
import { textClass } from './text.ts';
import styles from './tick.module.css';

/** A tick box with words; `note` stands quietly behind them. A bare one has its words for screen readers alone: what is beside it says them. */
export function Tick(props: {
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  readonly note?: ReactNode;
  readonly isBare?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Checkbox
      className={props.isBare ? (styles['bare'] ?? '') : classes(optionClass(), styles['tick'])}
      isSelected={props.isTicked}
      onChange={props.onChange}
    >
      <BoxMark isOn={props.isTicked} isBesideText={!props.isBare} />
      <span className={props.isBare ? 'visually-hidden' : styles['words']}>{props.children}</span>
      {props.note !== undefined && <span className={textClass('note', 'figures')}>{props.note}</span>}
    </Checkbox>
  );
}
