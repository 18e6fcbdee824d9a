// Text of a focused field: what was typed, whatever the disk makes of it.
import { useState } from 'react';

/** The text of a field. What an emptied field falls back to must not come in between while one types. */
export function useEditedText(props: { readonly value: string; readonly onChange: (text: string) => void }) {
  const [typed, setTyped] = useState<string>();
  return {
    value: typed ?? props.value,
    onChange: (text: string): void => {
      setTyped(text);
      props.onChange(text);
    },
    onBlur: (): void => setTyped(undefined),
  };
}
