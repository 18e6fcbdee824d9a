// Decides how something is turned on or off: words at the left, a switch that says its state in a word at the right.
import { useId } from 'react';
import { Switch } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { classes, lineClass, stackClass } from './layout.ts';
import styles from './switch-row.module.css';
import { textClass } from './text.ts';

/** A row with a switch; holds at once. */
export function SwitchRow(props: {
  readonly label: string;
  readonly help: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  const t = useTranslations('common');
  const help = useId();
  return (
    <Switch
      className={classes(lineClass(12), styles['row'])}
      isSelected={props.isOn}
      onChange={props.onChange}
      aria-label={props.label}
      aria-describedby={help}
    >
      <span className={classes(stackClass(0), styles['words'])}>
        <span className={textClass('strong')}>{props.label}</span>
        <span className={textClass('note')} id={help}>
          {props.help}
        </span>
      </span>
      <span className={classes(textClass('note'), styles['state'])}>{props.isOn ? t('on') : t('off')}</span>
      <span className={styles['track']}>
        <span className={styles['knob']} />
      </span>
    </Switch>
  );
}
