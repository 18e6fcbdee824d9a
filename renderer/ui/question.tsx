// A question that needs an answer: what it is about, and two buttons.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** One answer: its words, and what it does. */
type Answer = { readonly words: string; readonly onPress: () => void; readonly isDisabled?: boolean };

/** The question. The main answer is given by the main button; the other one cancels unless it says more. */
export function Question(props: {
  readonly title: string;
  readonly isOpen: boolean;
  /** What Esc and the other answer do. */
  readonly onClose: () => void;
  readonly main: Answer;
  readonly other?: Answer;
  readonly children: ReactNode;
}) {
  const t = useTranslations('common');
  const { title, isOpen, onClose, main, other = { words: t('cancel'), onPress: onClose } } = props;
  const button = ({ words, ...rest }: Answer, look: 'main' | 'quiet') => (
    <Button {...rest} look={look}>
      {words}
    </Button>
  );
  return (
    <Dialog
      role="alertdialog"
      {...{ title, isOpen, onClose }}
      actions={
        <>
          {button(other, 'quiet')}
          {button(main, 'main')}
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
