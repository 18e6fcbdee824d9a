// Radio group in plain sight: a question with its answers side by side.
import { Check } from 'lucide-react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { DotMark } from './choice-mark.tsx';
import { Icon } from './icon.tsx';
import { classes, rowClass, stackClass } from './layout.ts';
import { optionClass } from './pressable.ts';
import styles from './radio-cards.module.css';
import { textClass } from './text.ts';

/** One answer. */
export type RadioOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly lang?: string;
};

/** A question with a few answers of which one is chosen. `isCompact` leaves the question to screen readers and draws the answers as chips. */
export function RadioCards<Value extends string>(props: {
  readonly label: string;
  readonly help?: string;
  readonly value: Value;
  readonly options: readonly RadioOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly isCompact?: boolean;
}) {
  const { isCompact = false } = props;
  return (
    <RadioGroup
      className={stackClass(8)}
      value={props.value}
      onChange={(chosen) => {
        const found = props.options.find((option) => option.value === chosen);
        if (found) props.onChange(found.value);
      }}
    >
      <Label className={isCompact ? 'visually-hidden' : (styles['label'] ?? '')}>{props.label}</Label>
      {props.help !== undefined && (
        <Text slot="description" className={classes(textClass('note'), styles['help'])}>
          {props.help}
        </Text>
      )}
      <div className={rowClass(isCompact ? 4 : 8)}>
        {props.options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={classes(optionClass(), styles[isCompact ? 'chip' : 'option'])}
          >
            {isCompact ? option.value === props.value && <Icon of={Check} size={14} /> : <DotMark />}
            <span lang={option.lang}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
