// Decides how one field of a draft is typed: with what the linter says about it below.
import { TextField, type TextFieldProps } from '../../../parts/text-field.tsx';
import { useFieldProblem } from './field-problems.tsx';

/** A text, day or number of a draft. `field` is its name among the problems. */
export function DraftField(props: TextFieldProps & { readonly field: string }) {
  const problem = useFieldProblem(props.field);
  return <TextField {...props} problem={problem} />;
}
