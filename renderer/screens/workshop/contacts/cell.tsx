// Decides how one cell of a table is corrected: it looks like text until one goes there; Esc brings back what stood there.
import { useRef } from 'react';
import styles from '../table.module.css';

const inputTypes = { text: 'text', phone: 'tel', day: 'date' } as const;

/** A field in a table. */
export function Cell(props: {
  /** Name of the column, for going from row to row. */
  readonly column: string;
  readonly label: string;
  readonly value: string;
  readonly kind?: keyof typeof inputTypes;
  readonly lang?: string;
  readonly isStrong?: boolean;
  readonly onType: (value: string) => void;
}) {
  const { kind = 'text', value } = props;
  const before = useRef(value);
  return (
    <input
      type={inputTypes[kind]}
      className={`${styles['cell']} ${props.isStrong === true ? styles['strong'] : ''}`}
      data-column={props.column}
      aria-label={props.label}
      lang={props.lang}
      autoComplete="off"
      title={kind === 'text' ? value : undefined}
      value={value}
      {...(kind === 'day' ? { max: '9999-12-31' } : {})}
      onFocus={() => {
        before.current = value;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || before.current === value) return;
        event.stopPropagation();
        props.onType(before.current);
      }}
      onChange={({ target }) => props.onType(target.value)}
    />
  );
}
