// Dialog over the window, for a question before a large change or for a few fields. Esc closes it.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal } from 'react-aria-components';
import { cardClass } from './card.ts';
import styles from './dialog.module.css';
import { classes, rowClass, stackClass } from './layout.ts';
import { Overlay } from './overlay.tsx';

/** Where a dialog stands. */
export type DialogPosition = 'middle' | 'top-end' | 'bottom-end';

/** A dialog over the page. Focus goes in and comes back. */
export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `alertdialog` when an answer is needed. */
  readonly role?: 'dialog' | 'alertdialog';
  /** In the middle of the dimmed window, or a card at one of its right corners, which leaves the page to be read. */
  readonly position?: DialogPosition;
  readonly children: ReactNode;
  /** Buttons at the bottom. */
  readonly actions: ReactNode;
}) {
  const { position = 'middle' } = props;
  return (
    <Overlay
      className={classes(styles['overlay'], styles[position])}
      isDimmed={position === 'middle'}
      isOpen={props.isOpen}
      onClose={props.onClose}
      isDismissable={props.role !== 'alertdialog'}
    >
      <Modal className={classes(cardClass(), styles['modal'])}>
        <AriaDialog className={classes(stackClass(16), styles['dialog'])} role={props.role ?? 'dialog'}>
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          <div className={stackClass(12)}>{props.children}</div>
          <div className={classes(rowClass(8, 'end'), styles['actions'])}>{props.actions}</div>
        </AriaDialog>
      </Modal>
    </Overlay>
  );
}
