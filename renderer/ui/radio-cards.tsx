// Decides how one of a few values is chosen in plain sight: a question with its answers side by side.
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import styles from './radio-cards.module.css';

/** One answer. */
export type RadioOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly lang?: string;
};

/** A question with a few answers of which one is chosen. */
export function RadioCards<Value extends string>(props: {
  readonly label: string;
  readonly help?: string;
  readonly value: Value;
  readonly options: readonly RadioOption<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      value={props.value}
      onChange={(chosen) => {
        const found = props.options.find((option) => option.value === chosen);
        if (found) props.onChange(found.value);
      }}
    >
      <Label className={styles['label'] ?? ''}>{props.label}</Label>
      {props.help !== undefined && (
        <Text slot="description" className={styles['help'] ?? ''}>
          {props.help}
        </Text>
      )}
      <div className={styles['options']}>
        {props.options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles['option'] ?? ''}>
            <span className={styles['dot']} aria-hidden />
            <span lang={option.lang}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
