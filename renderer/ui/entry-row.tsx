// One row of a list of noted things: its words, quiet facts below, and actions at the end.
import type { ReactNode } from 'react';
import styles from './entry-row.module.css';
import { classes, lineClass, rowClass, stackClass } from './layout.ts';
import { textClass } from './text.ts';

/** Panels with rows, one below the other. */
export function EntryPanels({ children, ...marks }: { readonly children: ReactNode }) {
  return (
    <div className={classes(stackClass(16), styles['list'])} {...marks}>
      {children}
    </div>
  );
}

/** One row of a list. */
export function EntryRow(props: {
  /** Before the words: an icon, or a box to choose the row. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the end. */
  readonly tools: ReactNode;
}) {
  const { before, children, tools, ...marks } = props;
  return (
    <li className={classes(lineClass(12, 'top'), styles['row'])} {...marks}>
      {before !== undefined && <span className={styles['before']}>{before}</span>}
      <div className={classes(stackClass(4), styles['words'])}>{children}</div>
      <div className={`${styles['tools']} no-print`}>{tools}</div>
    </li>
  );
}

/** Words of somebody, with a line beside them; `isQuoted` when they are in a document. */
export function EntryQuote(props: {
  readonly lang?: string | undefined;
  readonly isQuoted?: boolean;
  readonly children: ReactNode;
}) {
  const Block = props.isQuoted ? 'blockquote' : 'p';
  return (
    <Block className={styles['quote']} lang={props.lang}>
      {props.children}
    </Block>
  );
}

/** Quiet facts of a row, beside each other. */
export function EntryFacts({ children }: { readonly children: ReactNode }) {
  return <p className={classes(rowClass([4, 12]), textClass('note'))}>{children}</p>;
}
