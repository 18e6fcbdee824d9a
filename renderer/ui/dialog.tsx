// Decides how the program asks before something that changes much: a dialog in the middle, Esc closes it.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

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
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
      isDismissable={props.role !== 'alertdialog'}
    >
      <Modal className={styles['modal'] ?? ''}>
        <AriaDialog className={styles['dialog'] ?? ''} role={props.role ?? 'dialog'}>
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          <div className={styles['content']}>{props.children}</div>
          <div className={styles['actions']}>{props.actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
