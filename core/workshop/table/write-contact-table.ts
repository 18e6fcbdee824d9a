// Contacts as one table for spreadsheet programs; reading it gives the same contacts.
import { languages } from '../../base/language.ts';
import type { DraftContact, DraftText } from '../../contacts/draft-contact.ts';
import { csvText } from '../../contacts/hsds/csv.ts';
import { type CellField, cellHeader, listHeader } from './columns.ts';
import { guard } from './read-cell.ts';
import { scheduleCell } from './schedule-cell.ts';

type Cells = Record<string, string>;

const textFields = [
  'organisation',
  'service',
  'region',
  'openingHours',
  'languages',
  'whoMayCall',
  'notes',
] as const satisfies readonly CellField[];

/**
 * Writes a table: UTF-8 with a byte-order mark, commas, one contact in each row. Cells that would be calculated start with an
 * apostrophe.
 */
export function writeContactTable(contacts: readonly DraftContact[]): string {
  const rows = contacts.map(cellsOf);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort(
    (one, other) => rank(one) - rank(other) || compareNumbers(one, other),
  );
  return csvText(columns, rows);
}

function cellsOf(contact: DraftContact): Cells {
  const { phones, emails, websites, sources, confirmed } = contact;
  const cells: Cells = {
    id: contact.id,
    ship: contact.ship,
    country: contact.country,
    needs: contact.needs.join('; '),
    isEmergency: contact.isEmergency ? 'yes' : 'no',
    stripOrder: contact.stripOrder === undefined ? '' : String(contact.stripOrder),
    replacedBy: contact.replacedBy ?? '',
    holidayCity: contact.city ?? '',
    schedules: scheduleCell(contact.schedules),
    byAppointment: contact.byAppointment ? 'yes' : '',
    languageCodes: (contact.languageCodes ?? []).join('; '),
    minAge: contact.minAge === undefined ? '' : String(contact.minAge),
    maxAge: contact.maxAge === undefined ? '' : String(contact.maxAge),
    isAlwaysOpen: contact.isAlwaysOpen ? 'yes' : 'no',
    isFree: contact.isFree,
    evidenceDate: contact.evidenceDate,
    confirmedOn: confirmed?.on ?? '',
    confirmedBy: confirmed?.by ?? '',
    confirmedEmail: confirmed?.email ?? '',
  };
  for (const field of textFields) {
    addText(cells, contact[field], (language) => cellHeader(field, language));
  }
  for (const [
    index,
    { number, e164 = '', kind, channels, languages: spoken = [], note },
  ] of phones.entries()) {
    cells[listHeader('phone', index + 1)] = number;
    cells[listHeader('phoneE164', index + 1)] = e164;
    cells[listHeader('phoneKind', index + 1)] = kind;
    cells[listHeader('phoneChannels', index + 1)] = channels.join('; ');
    cells[listHeader('phoneLanguages', index + 1)] = spoken.join('; ');
    addText(cells, note, (language) => listHeader('phoneNote', index + 1, language));
  }
  for (const [index, email] of emails.entries()) cells[listHeader('email', index + 1)] = email;
  for (const [index, website] of websites.entries()) cells[listHeader('website', index + 1)] = website;
  for (const [index, { title, address, date }] of sources.entries()) {
    cells[listHeader('sourceTitle', index + 1)] = title;
    cells[listHeader('sourceAddress', index + 1)] = address;
    cells[listHeader('sourceDate', index + 1)] = date;
  }
  return Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, guard(text.trim())]));
}

function addText(
  cells: Cells,
  text: DraftText | undefined,
  header: (language: (typeof languages)[number]) => string,
): void {
  for (const language of languages) cells[header(language)] = text?.[language] ?? '';
}

const order = [
  'id',
  'ship',
  'country',
  ...textFields,
  'phone',
  'email',
  'website',
  'needs',
  'isEmergency',
  'stripOrder',
  'replacedBy',
  'isAlwaysOpen',
  'schedules',
  'byAppointment',
  'holidayCity',
  'isFree',
  'minAge',
  'maxAge',
  'evidenceDate',
  'confirmed',
  'source',
];

function rank(header: string): number {
  const found = order.findIndex((name) => header.startsWith(name));
  return found === -1 ? order.length : found;
}

function compareNumbers(one: string, other: string): number {
  return Number(/\d+/.exec(one)?.[0] ?? 0) - Number(/\d+/.exec(other)?.[0] ?? 0);
}
