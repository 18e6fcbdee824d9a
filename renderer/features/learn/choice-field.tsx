// Options of a question, one below the other: radio buttons for one answer, checkboxes for several.
import { Checkbox, CheckboxGroup, Radio, RadioGroup } from 'react-aria-components';
import { BoxMark, DotMark } from '../../ui/choice-mark.tsx';
import { classes, lineClass, stackClass } from '../../ui/layout.ts';
import { optionClass } from '../../ui/pressable.ts';
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
        className={stackClass(8)}
        value={chosen.map(String)}
        onChange={(values) => onChange(values.map(Number))}
      >
        {options.map((text, position) => (
          <Checkbox
            key={text}
            value={String(position)}
            className={classes(optionClass(), lineClass(12, 'top'), styles['option'])}
          >
            {({ isSelected }) => (
              <>
                <BoxMark isOn={isSelected} isBesideText />
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
      className={stackClass(8)}
      value={chosen[0] === undefined ? null : String(chosen[0])}
      onChange={(value) => onChange([Number(value)])}
    >
      {options.map((text, position) => (
        <Radio
          key={text}
          value={String(position)}
          className={classes(optionClass(), lineClass(12, 'top'), styles['option'])}
        >
          <DotMark isBesideText />
          <span lang={language}>{text}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
