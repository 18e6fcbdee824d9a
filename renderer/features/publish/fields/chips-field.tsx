// Field for several of a few values: chips below their name.
import { useId } from 'react';
import { Chip, ChipRow } from '../../../ui/chip.tsx';
import { fieldLabelClass } from '../../../ui/field.ts';
import { stackClass } from '../../../ui/layout.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { useFieldProblem } from './field-problems.tsx';

/** Several of a few values. */
export function ChipsField<Value extends string>(props: {
  readonly label: string;
  readonly field: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}) {
  const id = useId();
  const problem = useFieldProblem(props.field, true);
  const { options, chosen } = props;
  return (
    <div className={stackClass(0)} data-field={props.field}>
      <span className={fieldLabelClass()}>{props.label}</span>
      <ChipRow label={props.label}>
        {options.map(({ value, label }) => (
          <Chip
            key={value}
            label={label}
            isChosen={chosen.includes(value)}
            onChange={(isChosen) =>
              props.onChange(
                options
                  .map((option) => option.value)
                  .filter((other) => (other === value ? isChosen : chosen.includes(other))),
              )
            }
          />
        ))}
      </ChipRow>
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}
