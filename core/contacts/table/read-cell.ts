// Decides how single cells are read: what spreadsheet programs did to numbers and dates is told, never mended in silence.
import type { Country } from '../../kit/catalogue.ts';
import type { CellFault } from '../../workshop/contact-import.ts';

/** A cell that was read; `fault` says what to look at, and with `isRefused` why its row cannot be taken. */
export type ReadCell<T> = {
  readonly value: T;
  readonly fault?: CellFault;
  readonly detail?: string;
  readonly isRefused?: boolean;
};

const guarded = /^'+[=+\-@\t\r]/;
const calculated = /^'*[=+\-@\t\r]/;

/** The text of a cell without the mark that keeps spreadsheet programs from calculating it. */
export function unguard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** The same, the other way round. */
export function guard(text: string): string {
  return calculated.test(text) ? `'${text}` : text;
}

/** Says whether a cell would be calculated. A plus sign before a telephone number is none. */
export function isFormula(cell: string): boolean {
  return /^[=@]/.test(cell) || (/^[+-]/.test(cell) && /[A-Za-z(!]/.test(cell));
}

/** A telephone number as it is written. */
export function readNumber(cell: string, country: Country | undefined): ReadCell<string> {
  const value = cell.trim();
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(value)) return { value, fault: 'number-mangled', isRefused: true };
  // A list of cells that is taken for numbers gets a point and a zero.
  const digits = value.replace(/\D/g, '');
  const isNumber = /^\+?[\d\s().\-/]+$/.test(value) && digits.length >= 2 && digits.length <= 15;
  if (!isNumber || value.length > 30) return { value, fault: 'number-invalid', isRefused: true };
  return hasLostSign(digits, value, country) ? { value, fault: 'number-mangled' } : { value };
}

const lengths: Readonly<Record<Country, RegExp | undefined>> = {
  EU: undefined,
  GR: /^30\d{10}$/,
  CY: /^357\d{8}$/,
  PT: /^351\d{9}$/,
  // In Italy numbers in a fixed network begin with 0; without it they reach nobody.
  IT: /^(?:39\d{9,10}|[24-7]\d{5,9}|9\d{5,9})$/,
};

function hasLostSign(digits: string, value: string, country: Country | undefined): boolean {
  if (country === undefined || value.startsWith('+') || value.startsWith('00')) return false;
  return lengths[country]?.test(digits) ?? false;
}

const excelDay = /^[2-6]\d{4}$/;

/** A day, month or year. `02/03/2026` is read as people in Europe write it, and told. */
export function readDate(cell: string): ReadCell<string> {
  const value = cell.trim();
  if (/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|undated)$/.test(value)) return { value };
  const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s.*)?$/.exec(value);
  if (written) {
    const [day, month, year] = [Number(written[1]), Number(written[2]), written[3]];
    const found = isoDay(Number(year), month, day);
    if (found) return { value: found, fault: 'date-unclear', detail: found };
  }
  // Spreadsheet programs count days from the end of 1899.
  if (excelDay.test(value)) {
    const found = new Date(Date.UTC(1899, 11, 30) + Number(value) * 86_400_000).toISOString().slice(0, 10);
    return { value: found, fault: 'date-unclear', detail: found };
  }
  return { value, fault: 'date-unclear' };
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isReal ? moment.toISOString().slice(0, 10) : undefined;
}
