// Field for one of a few values of a draft: its name above, the list below.
import { useId } from 'react';
import { Choice, type ChoiceOption } from '../../../ui/choice.tsx';
import { fieldLabelClass } from '../../../ui/field.ts';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { useFieldProblem } from './field-problems.tsx';
import styles from './fields.module.css';

/** One of a few values. */
export function ChoiceField<Value extends string>(props: {
  readonly label: string;
  readonly field: string;
  readonly value: Value | undefined;
  readonly placeholder?: string;
  readonly help?: string;
  readonly options: readonly ChoiceOption<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  const id = useId();
  const problem = useFieldProblem(props.field);
  return (
    <div className={stackClass(0)} data-field={props.field}>
      <span className={fieldLabelClass()} aria-hidden>
        {props.label}
      </span>
      <div className={styles['choice']}>
        <Choice
          label={props.label}
          options={props.options}
          value={props.value}
          isWide
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          onChange={props.onChange}
        />
      </div>
      {props.help !== undefined && (
        <p className={classes(textClass('small'), styles['help'])}>{props.help}</p>
      )}
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}
