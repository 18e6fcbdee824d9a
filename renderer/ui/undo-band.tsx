// Line with one undo button after something was removed. It stays until it is not needed any more.
import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Band } from './band.tsx';
import { Button } from './button.tsx';

/** What was removed, and the way back. Takes the focus, since what was pressed is gone. */
export function UndoBand(props: {
  readonly words: string;
  readonly undoWords: string;
  readonly onUndo: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const { words } = props;
  useEffect(() => {
    void words;
    button.current?.focus();
  }, [words]);
  return (
    <Band
      tone="note"
      role="status"
      action={
        <Button ref={button} icon={Undo2} onPress={props.onUndo}>
          {props.undoWords}
        </Button>
      }
    >
      {words}
    </Band>
  );
}
