// Editable cell of a table: it looks like text until it has the focus, and Esc restores its value.
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDayText } from '../../../ui/use-day-text.ts';
import { CellInput } from '../draft/cell-input.tsx';
import { useEditedText } from '../fields/use-edited-text.ts';

type CellProps = {
  /** Name of the column, for going from row to row. */
  readonly column: string;
  readonly label: string;
  readonly value: string;
  readonly kind?: 'text' | 'phone';
  readonly lang?: string;
  readonly isStrong?: boolean;
  /** Shown where nothing is written. */
  readonly placeholder?: string;
  readonly onType: (value: string) => void;
  readonly onEnter?: () => void;
  readonly onLeave?: () => void;
};

/** A field in a table. */
export function Cell(props: CellProps) {
  const { kind = 'text' } = props;
  const held = useEditedText({ value: props.value, onChange: props.onType });
  const { value } = held;
  const before = useRef(value);
  return (
    <CellInput
      type={kind === 'phone' ? 'tel' : 'text'}
      isStrong={props.isStrong ?? false}
      data-column={props.column}
      aria-label={props.label}
      lang={props.lang}
      placeholder={props.placeholder}
      title={value === '' ? undefined : value}
      value={value}
      onFocus={() => {
        before.current = value;
        props.onEnter?.();
      }}
      onBlur={() => {
        held.onBlur();
        props.onLeave?.();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || before.current === value) return;
        event.stopPropagation();
        held.onChange(before.current);
      }}
      onChange={({ target }) => held.onChange(target.value)}
    />
  );
}

/** A day in a table, as YYYY-MM-DD; typed as people write days. */
export function DayCell(props: CellProps) {
  const common = useTranslations('common');
  const [isInside, setInside] = useState(false);
  const day = useDayText({ value: props.value, onChange: props.onType });
  return (
    <Cell
      {...props}
      value={day.value}
      {...(isInside ? { placeholder: common('dayForm') } : {})}
      onType={day.onChange}
      onEnter={() => setInside(true)}
      onLeave={() => {
        setInside(false);
        day.onBlur();
      }}
    />
  );
}
