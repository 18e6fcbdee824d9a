// Dates, addresses and sources of a row. Invalid ones are left out with a note; values of the draft stay.

import { distinctBy } from '../../base/distinct-by.ts';
import { isDay } from '../../contacts/dates.ts';
import type { DraftContact } from '../../contacts/draft-contact.ts';
import { isEmail } from '../../contacts/hsds/formats.ts';
import { isUnsafeAddress } from '../../contacts/web-address.ts';
import { type AddressCell, readEmailCell, readWebCell } from './address-cells.ts';
import type { Column } from './columns.ts';
import { readDate } from './read-cell.ts';
import type { RowCells } from './row-cells.ts';

type Known = DraftContact | undefined;

/** The e-mail and web addresses of a row. */
export function addressesIn(cells: RowCells, known: Known): Partial<DraftContact> {
  return {
    ...(cells.has('email') ? { emails: listed(cells, 'email', readEmailCell, known?.emails) } : {}),
    ...(cells.has('website') ? { websites: listed(cells, 'website', readWebCell, known?.websites) } : {}),
  };
}

function listed(
  cells: RowCells,
  field: 'email' | 'website',
  read: (cell: string) => AddressCell,
  known: readonly string[] = [],
): string[] {
  const before = new Set(known.map((address) => address.trim()));
  const found = cells.entries(field).flatMap(({ text, column }) => {
    if (before.has(text)) return [text];
    const { addresses, notes } = read(text);
    for (const { fault, value, detail } of notes) cells.note(column, value, fault, false, detail);
    return addresses.map((address) => address);
  });
  return distinctBy(
    found,
    (address) => address.toLowerCase(),
    (address) => before.has(address),
  );
}

/** The date of the evidence, and who confirmed the entry. A date without a name is evidence, but no confirmation. */
export function daysIn(cells: RowCells, known: Known): Partial<DraftContact> {
  const evidence = dateIn(cells, 'evidenceDate', known?.evidenceDate);
  const on = cells.cell('confirmedOn');
  const by = cells.text('confirmedBy');
  const hasColumns = on !== undefined || by !== undefined;
  const dates = evidence === undefined ? {} : { evidenceDate: evidence };
  if (!hasColumns) return dates;
  const day = on?.text ?? '';
  const who = by ?? '';
  const email = emailOfConfirmer(cells, known);
  if (day === '' && who === '') return { ...dates, confirmed: undefined };
  const isKnown = known?.confirmed?.on === day && known.confirmed.by.trim() === who;
  const read = on && !isKnown && day !== '' ? cells.take(on.column, readDate(day)) : day;
  if (isKnown || (isDay(read ?? '') && who !== '')) {
    return { ...dates, confirmed: { on: read ?? '', by: who, ...(email === '' ? {} : { email }) } };
  }
  const column = on?.column ?? cells.cell('confirmedBy')?.column;
  if (column) cells.note(column, [day, who, email].filter(Boolean).join(', '), 'unconfirmed');
  const stands = read !== undefined && read !== '' && (evidence ?? '') === '';
  return { ...dates, ...(stands ? { evidenceDate: read } : {}), confirmed: known?.confirmed };
}

function emailOfConfirmer(cells: RowCells, known: Known): string {
  const cell = cells.cell('confirmedEmail');
  const email = cell?.text ?? '';
  if (!cell || email === '' || isEmail(email) || email === known?.confirmed?.email?.trim()) return email;
  cells.note(cell.column, email, 'email-invalid');
  return '';
}

/** A date; empty for an empty cell, undefined if there is no column or no date in it. */
function dateIn(cells: RowCells, field: 'evidenceDate', known: string | undefined): string | undefined {
  const cell = cells.cell(field);
  return cell && (cell.text === '' || cell.text === known?.trim() ? cell.text : dateOf(cells, cell));
}

function dateOf(cells: RowCells, cell: { text: string; column: Column }): string | undefined {
  return cells.take(cell.column, readDate(cell.text));
}

/** The sources of a row. */
export function sourcesIn(cells: RowCells, known: Known): Partial<DraftContact> {
  if (!cells.has('sourceTitle')) return {};
  const before = known?.sources ?? [];
  const sources = cells.numbers(['sourceTitle', 'sourceAddress', 'sourceDate']).map((number) => {
    const date = cells.cell('sourceDate', number);
    const address = cells.cell('sourceAddress', number);
    const isKnownDate = before.some((source) => source.date.trim() === date?.text);
    const isKnownAddress = before.some((source) => source.address.trim() === address?.text);
    const isUnsafe = address !== undefined && !isKnownAddress && isUnsafeAddress(address.text);
    if (isUnsafe) cells.note(address.column, address.text, 'website-invalid');
    return {
      title: cells.text('sourceTitle', number) ?? '',
      address: isUnsafe ? '' : (address?.text ?? ''),
      date:
        date === undefined || date.text === '' || isKnownDate
          ? (date?.text ?? 'undated')
          : (dateOf(cells, date) ?? 'undated'),
    };
  });
  return { sources };
}
