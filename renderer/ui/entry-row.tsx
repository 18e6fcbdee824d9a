// Decides how things a person noted look in a list: one row each, with its words, quiet facts below, and what can be done at the end.
import type { ReactNode } from 'react';
import styles from './entry-row.module.css';

/** Panels with rows, one below the other. */
export function EntryPanels({ children, ...marks }: { readonly children: ReactNode }) {
  return (
    <div className={styles['list']} {...marks}>
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
    <li className={styles['row']} {...marks}>
      {before !== undefined && <span className={styles['before']}>{before}</span>}
      <div className={styles['words']}>{children}</div>
      <div className={`${styles['tools']} no-print`}>{tools}</div>
    </li>
  );
}

/** Words of somebody, with a line beside them; `isQuoted` when they stand in a document. */
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
  return <p className={styles['facts']}>{children}</p>;
}
