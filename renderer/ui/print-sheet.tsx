// The one sheet for paper: what is printed in place of the screen, and how its words look.
import type { ComponentProps } from 'react';
import { classes } from './layout.ts';
import styles from './print-sheet.module.css';

/**
 * A sheet that is on paper only: nothing beside it is printed. One that `isShown` is on the screen as well, white in every theme,
 * and the screen around it says what else is printed.
 */
export function PrintSheet({
  isShown = false,
  className,
  ...rest
}: ComponentProps<'article'> & { readonly isShown?: boolean }) {
  return <article {...rest} className={classes(styles[isShown ? 'shown' : 'sheet'], className)} />;
}

/** What must not be overlooked on paper: in a box. */
export function PaperWarning({ className, ...rest }: ComponentProps<'p'>) {
  return <p {...rest} className={classes(styles['warning'], className)} />;
}

/** Small words of a sheet: where something is from, when it was made. */
export function PaperNote({ className, ...rest }: ComponentProps<'p'>) {
  return <p {...rest} className={classes(styles['note'], className)} />;
}
