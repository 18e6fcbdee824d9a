// Decides how something is turned on or off: words at the left, a switch that says its state in a word at the right.
import { useId } from 'react';
import { Switch } from 'react-aria-components';
import styles from './switch-row.module.css';

/** A row with a switch; holds at once. */
export function SwitchRow(props: {
  readonly label: string;
  readonly help: string;
  readonly isOn: boolean;
  readonly words: { readonly on: string; readonly off: string };
  readonly onChange: (isOn: boolean) => void;
}) {
  const help = useId();
  return (
    <Switch
      className={styles['row'] ?? ''}
      isSelected={props.isOn}
      onChange={props.onChange}
      aria-label={props.label}
      aria-describedby={help}
    >
      <span className={styles['words']}>
        <span className={styles['label']}>{props.label}</span>
        <span className={styles['help']} id={help}>
          {props.help}
        </span>
      </span>
      <span className={styles['state']}>{props.isOn ? props.words.on : props.words.off}</span>
      <span className={styles['track']}>
        <span className={styles['knob']} />
      </span>
    </Switch>
  );
}
