// Text of a field for a day: the typed text while one types, the whole day afterwards.
import { useState } from 'react';
import { readDay, writeDay } from './day-text.ts';

/** The text of a field whose value is a day as YYYY-MM-DD, and what it does with what is typed. */
export function useDayText(props: { readonly value: string; readonly onChange: (day: string) => void }) {
  const [typed, setTyped] = useState<string>();
  return {
    value: typed ?? writeDay(props.value),
    onChange: (text: string): void => {
      setTyped(text);
      props.onChange(readDay(text));
    },
    onBlur: (): void => setTyped(undefined),
  };
}
