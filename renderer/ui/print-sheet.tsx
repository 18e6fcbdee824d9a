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

/** The sources of a sheet, at its end: small, in two columns, so that they seldom need a page of their own. */
export function PaperSources({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}) {
  return (
    <section className={styles['sources']} data-paper-sources>
      <h3>{title}</h3>
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}

/** A part to be cut off and sent back. */
export function PaperSlip({
  cut,
  className,
  children,
  ...rest
}: ComponentProps<'section'> & { readonly cut: string }) {
  return (
    <section {...rest} className={classes(styles['slip'], className)}>
      <p className={styles['cut']}>{cut}</p>
      {children}
    </section>
  );
}
