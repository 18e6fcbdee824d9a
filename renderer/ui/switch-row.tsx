// Row with a switch: words at the left, and a switch at the right that says its state in a word.
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
