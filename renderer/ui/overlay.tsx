// What is over the window below its top bar, with the page dimmed unless it is to be read meanwhile.
import { useEffect } from 'react';
import { ModalOverlay, type ModalOverlayProps } from 'react-aria-components';
import { classes } from './layout.ts';
import styles from './overlay.module.css';

/** The window around a dialog or a sheet. It closes with Esc and, unless an answer is needed, with a press beside it. */
export function Overlay({
  className,
  isOpen,
  isDismissable = false,
  isDimmed = true,
  onClose,
  children,
}: Pick<ModalOverlayProps, 'isDismissable' | 'children'> & {
  readonly className: string | undefined;
  readonly isOpen: boolean;
  readonly isDimmed?: boolean;
  readonly onClose: () => void;
}) {
  useHeldNumbers(isOpen && !isDismissable);
  return (
    <ModalOverlay
      className={classes(styles['overlay'], isDimmed && styles['dimmed'], className)}
      data-overlay
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

let heldBy = 0;

/** While an answer is needed, the emergency numbers are only read: a press on one would leave the screen, and the question with it. */
function useHeldNumbers(isHeld: boolean): void {
  useEffect(() => {
    if (!isHeld) return;
    const hold = (by: 1 | -1): void => {
      heldBy += by;
      for (const numbers of document.querySelectorAll<HTMLElement>('[data-region="emergency"]'))
        numbers.inert = heldBy > 0;
    };
    hold(1);
    return () => hold(-1);
  }, [isHeld]);
}
