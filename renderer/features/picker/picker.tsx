// Decides when the program's own choosing of folders and files is shown: while main has a question.
import { PickerDialog } from './picker-dialog.tsx';
import { usePickerQuestion } from './use-picker.ts';

/** The picker; nothing while nothing is asked. */
export function Picker() {
  const [question, close] = usePickerQuestion();
  return question ? <PickerDialog key={question.id} question={question} onAnswered={close} /> : null;
}
