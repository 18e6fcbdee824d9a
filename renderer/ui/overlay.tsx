// What is over the whole window, with the page dimmed below it.
import { ModalOverlay, type ModalOverlayProps } from 'react-aria-components';
import { classes } from './layout.ts';
import styles from './overlay.module.css';

/** The dimmed window around a dialog or a sheet. It closes with Esc and, unless an answer is needed, with a press beside it. */
export function Overlay({
  className,
  isOpen,
  isDismissable = false,
  onClose,
  children,
}: Pick<ModalOverlayProps, 'isDismissable' | 'children'> & {
  readonly className: string | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <ModalOverlay
      className={classes(styles['overlay'], className)}
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) onClose();
      }}
    >
      {children}
    </ModalOverlay>
  );
}
