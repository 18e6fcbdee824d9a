// Dialog in the middle of the window, for a question before a large change. Esc closes it.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal } from 'react-aria-components';
import { cardClass } from './card.ts';
import styles from './dialog.module.css';
import { classes, rowClass, stackClass } from './layout.ts';
import { Overlay } from './overlay.tsx';

/** A dialog over the page. Focus goes in and comes back. */
export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `alertdialog` when an answer is needed. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
  /** Buttons at the bottom. */
  readonly actions: ReactNode;
}) {
  return (
    <Overlay
      className={styles['overlay']}
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
