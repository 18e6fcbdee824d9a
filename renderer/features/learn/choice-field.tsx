// Decides how options are chosen: one under the other, with a dot for one answer and a tick box for several.
import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup, Radio, RadioGroup } from 'react-aria-components';
import { Icon } from '../../ui/icon.tsx';
import type { FieldProps } from './answer-fields.tsx';
import styles from './choice-field.module.css';

/** The options of a question; numbers are positions in the quiz file. */
export function ChoiceField(
  props: FieldProps & {
    readonly options: readonly string[];
    readonly isSeveral: boolean;
    readonly chosen: readonly number[];
    readonly onChange: (chosen: readonly number[]) => void;
  },
) {
  const { options, chosen, onChange, language } = props;
  const names = { 'aria-labelledby': props.labelledBy, 'aria-describedby': props.describedBy };
  if (props.isSeveral) {
    return (
      <CheckboxGroup
        {...names}
        className={styles['options'] ?? ''}
        value={chosen.map(String)}
        onChange={(values) => onChange(values.map(Number))}
      >
        {options.map((text, position) => (
          <Checkbox key={text} value={String(position)} className={styles['option'] ?? ''}>
            {({ isSelected }) => (
              <>
                <span className={styles['box']}>{isSelected && <Icon of={Check} size={14} />}</span>
                <span lang={language}>{text}</span>
              </>
            )}
          </Checkbox>
        ))}
      </CheckboxGroup>
    );
  }
  return (
    <RadioGroup
      {...names}
      className={styles['options'] ?? ''}
      value={chosen[0] === undefined ? null : String(chosen[0])}
      onChange={(value) => onChange([Number(value)])}
    >
      {options.map((text, position) => (
        <Radio key={text} value={String(position)} className={styles['option'] ?? ''}>
          <span className={styles['dot']} />
          <span lang={language}>{text}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
