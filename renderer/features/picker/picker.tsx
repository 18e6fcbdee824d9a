// The program's own file picker, shown while main requests a choice.
import { PickerDialog } from './picker-dialog.tsx';
import { usePickerQuestion } from './use-picker.ts';

/** The picker; nothing while nothing is asked. */
export function Picker() {
  const [question, close] = usePickerQuestion();
  return question ? <PickerDialog key={question.id} question={question} onAnswered={close} /> : null;
}
