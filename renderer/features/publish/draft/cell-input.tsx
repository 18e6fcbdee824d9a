// Field in a table: it looks like text. Lines in the row under the pointer and a pencil in the cell show that it can be changed.
import { Pencil } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { classes } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import styles from './cells.module.css';

/** The field; the rest are props of its input. */
export function CellInput({
  isStrong = false,
  ...rest
}: Omit<ComponentProps<'input'>, 'className'> & {
  readonly isStrong?: boolean;
  readonly 'data-column'?: string;
  readonly 'data-field'?: string;
}) {
  return (
    <span className={styles['editable']}>
      <input
        autoComplete="off"
        {...rest}
        className={classes(styles['cell'], isStrong && textClass('strong'))}
      />
      <span className={styles['pencil']}>
        <Icon of={Pencil} size={14} />
      </span>
    </span>
  );
}
