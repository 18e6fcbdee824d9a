// One text field of a draft, with the linter's findings below.
import { TextField, type TextFieldProps } from '../../../ui/text-field.tsx';
import { useFieldProblem } from './field-problems.tsx';
import { useEditedText } from './use-edited-text.ts';

/** A text, day or number of a draft. `field` is its name among the problems; with `isList` also that of its entries. */
export function DraftField(
  props: Omit<TextFieldProps, 'onBlur'> & { readonly field: string; readonly isList?: boolean },
) {
  const problem = useFieldProblem(props.field, props.isList);
  const held = useEditedText(props);
  // A field for a day keeps what is typed by itself, since it shows days in another form.
  return <TextField {...props} {...(props.kind === 'day' ? {} : held)} problem={problem} />;
}
