// The one table: a named head, rows below, scrolling in itself when the window is narrow.
import type { ComponentProps } from 'react';
import { cardClass } from './card.ts';
import styles from './data-table.module.css';
import { classes } from './layout.ts';

/**
 * A table in a card. `columns` are the names of its columns; with `buttons` a last one follows whose name only screen readers need.
 * A dense one holds cells that are typed into.
 */
export function DataTable({
  columns,
  buttons,
  isDense,
  isBare,
  className,
  children,
  ...rest
}: ComponentProps<'table'> & {
  readonly columns: readonly string[];
  readonly buttons?: string;
  readonly isDense?: boolean;
  /** Without the card, for a table in a panel. */
  readonly isBare?: boolean;
}) {
  return (
    <div className={classes(!isBare && cardClass(), styles['room'])}>
      <table {...rest} className={classes(styles['table'], className)} data-dense={isDense || undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
            {buttons !== undefined && (
              <th scope="col">
                <span className="visually-hidden">{buttons}</span>
              </th>
            )}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}
