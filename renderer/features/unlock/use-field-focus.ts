// Focus of a form that opens user data: its first field has it from the start, and again after each wrong attempt.
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The ref of the field. After a wrong attempt its text is selected, so that typing replaces it. */
export function useFieldFocus(wrongCount: number): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const before = useRef(wrongCount);
  useLayoutEffect(() => {
    field.current?.focus();
    if (wrongCount > before.current) field.current?.select();
    before.current = wrongCount;
  }, [wrongCount]);
  return field;
}
