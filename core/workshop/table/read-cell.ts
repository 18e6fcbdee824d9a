// Reading of single cells. Changes that spreadsheet programs made to numbers and dates are reported, never silently repaired.

import { isDate } from '../../contacts/dates.ts';
import type { CellFault } from '../contact-import.ts';

/** The value of a cell. `fault` is what to check, and with `isRefused` why the row is refused. */
export type ReadCell<T> = {
  readonly value: T;
  readonly fault?: CellFault;
  readonly detail?: string;
  readonly isRefused?: boolean;
};

const guarded = /^'+[=+\-@\t\r]/;
const calculated = /^'*[=+\-@\t\r]/;

/** The text of a cell without the apostrophe that prevents calculation. */
export function unguard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** Adds the apostrophe. */
export function guard(text: string): string {
  return calculated.test(text) ? `'${text}` : text;
}

/** Whether a cell would be calculated. A plus sign before a telephone number is allowed. */
export function isFormula(cell: string): boolean {
  return /^[=@]/.test(cell) || (/^[+-]/.test(cell) && /[A-Za-z(!]/.test(cell));
}

/** Spreadsheet programs count days from the end of 1899. */
const excelDay = /^[2-6]\d{4}$/;

/** A day, month or year; undefined for anything else, such as 2026-02-31. `02/03/2026` is read in the European order, and noted. */
export function readDate(cell: string): ReadCell<string | undefined> {
  const value = cell.trim();
  if (value === 'undated' || isDate(value)) return { value };
  const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s.*)?$/.exec(value);
  const found = written
    ? isoDay(Number(written[3]), Number(written[2]), Number(written[1]))
    : excelDay.test(value)
      ? new Date(Date.UTC(1899, 11, 30) + Number(value) * 86_400_000).toISOString().slice(0, 10)
      : undefined;
  return found === undefined
    ? { value: undefined, fault: 'date-unclear' }
    : { value: found, fault: 'date-read', detail: found };
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const text = [String(year).padStart(4, '0'), month, day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return isDate(text) ? text : undefined;
}
