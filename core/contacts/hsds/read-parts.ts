// Reading of costs, people, languages and changes from the tables of HSDS.
import type { LocalText } from '../../base/local-text.ts';
import type { Contact } from '../contact.ts';
import { nothing } from './location-rows.ts';
import { confirmAction, costWords } from './part-rows.ts';
import type { JoinedTables } from './read-tables.ts';
import { filled, firstValue, textReader } from './read-values.ts';
import type { Row } from './rows.ts';

/** Whether the service is free, and its costs. Rows with a language are costs only. */
export function costsOf(
  serviceId: string,
  tables: JoinedTables,
): { readonly isFree: Contact['isFree']; readonly costs: unknown } {
  const rows = tables.rowsOf('cost_option', serviceId);
  const isWritten = ({ id }: Row<'cost_option'>) =>
    firstValue(tables.attributesOf(id), 'language-of-text') !== undefined;
  const plain = rows.filter((row) => !isWritten(row));
  const said = Object.values<string>(costWords);
  const textual = rows.filter(
    (row) => isWritten(row) || (row.amount !== 0 && !said.includes(row.amount_description ?? '')),
  );
  const isFree = plain.every(({ amount }) => amount === 0) ? 'yes' : 'no';
  return {
    isFree: plain.length === 0 ? 'unknown' : isFree,
    costs: filled(
      textual.map((row) => ({
        text: textReader(tables, row.id)('amount_description', costText(row)),
        amount: row.amount,
        currency: row.currency,
      })),
    ),
  };
}

function costText({ amount_description, option, amount, currency }: Row<'cost_option'>): string {
  const words = amount_description ?? option ?? '';
  return words === '' ? [amount, currency].filter((part) => part !== undefined).join(' ') : words;
}

/** The people and the unnamed addresses of a service. Rows of `contact` with a name are people. */
export function peopleOf(
  rows: readonly Row<'contact'>[],
  tables: JoinedTables,
): { readonly people: unknown; readonly emails: readonly string[] } {
  const { attributesOf } = tables;
  const emailOf = ({ id, email }: Row<'contact'>) => email ?? firstValue(attributesOf(id), 'email');
  const named = rows.filter(({ name = '' }) => name !== '');
  return {
    people: filled(
      named.map((row) => {
        const read = textReader(tables, row.id);
        return {
          name: row.name,
          title: read('title', row.title),
          department: read('department', row.department),
          email: emailOf(row),
          phone: tables.rowsOf('phone', row.id, 'contact_id')[0]?.number,
        };
      }),
    ),
    emails: rows.filter((row) => !named.includes(row)).flatMap((row) => emailOf(row) ?? []),
  };
}

/** The rows of `contact` of a service and its locations; if there are none, those of the organisation. */
export function contactRowsOf(service: Row<'service'>, tables: JoinedTables): readonly Row<'contact'>[] {
  const { rowsOf } = tables;
  const placed = tables
    .locationsOf(service.id)
    .flatMap(({ at, location }) => [
      ...rowsOf('contact', at.id, 'service_at_location_id'),
      ...rowsOf('contact', location.id, 'location_id'),
    ]);
  const near = [...new Set([...rowsOf('contact', service.id), ...placed])];
  return near.length > 0 ? near : rowsOf('contact', service.organization_id ?? '', 'organization_id');
}

/** Numbers of unnamed desks, and all numbers of people but the first. */
export function phonesOfPeople(
  rows: readonly Row<'contact'>[],
  { rowsOf }: JoinedTables,
): readonly Row<'phone'>[] {
  return rows.flatMap(({ id, name = '' }) => {
    const phones = rowsOf('phone', id, 'contact_id');
    return name === '' ? phones : phones.slice(1);
  });
}

/** The text about languages, and the codes. In tables from other sources every language has a row with its name. */
export function languagesOf(
  serviceId: string,
  tables: JoinedTables,
): { readonly languages: LocalText | undefined; readonly languageCodes: unknown } {
  const rows = tables.rowsOf('language', serviceId);
  const [first] = rows;
  const named = rows.flatMap(({ name = '' }) => (name === '' ? [] : [name]));
  return {
    languages: first && textReader(tables, first.id)('name', named.join(', ')),
    languageCodes: codesIn(rows),
  };
}

/** The codes of languages, each once. */
export function codesIn(rows: readonly Row<'language'>[]): unknown {
  const codes = rows.flatMap(({ code = '' }) => code.toLowerCase().split('-')[0] ?? []);
  return filled([...new Set(codes)].filter((code) => /^[a-z]{2,3}$/.test(code)));
}

/**
 * Who confirmed a service and when, and the changes of its entry. A check date and an address show that somebody checked the entry.
 * Only a record of who confirmed it makes it confirmed.
 */
export function historyOf(
  service: Row<'service'>,
  tables: JoinedTables,
): { readonly confirmed: unknown; readonly changes: unknown } {
  const rows = tables.metadataOf(service.id);
  const { assured_date: on, assurer_email } = service;
  const record =
    on === undefined
      ? undefined
      : rows.findLast(
          ({ field_name, last_action_type }) =>
            field_name === 'assured_date' && last_action_type === confirmAction,
        );
  const email = assurer_email ?? firstValue(tables.attributesOf(service.id), 'assurer-email');
  return {
    confirmed: record && { on, by: record.updated_by, email },
    changes: filled(
      rows
        .filter((row) => row !== record)
        .map((row) => ({
          on: row.last_action_date.slice(0, 10),
          kind: row.last_action_type,
          field: row.field_name,
          before: presentValue(row.previous_value),
          after: presentValue(row.replacement_value),
          by: row.updated_by,
        })),
    ),
  };
}

function presentValue(text: string): string | undefined {
  return text === '' || text.trim() === nothing ? undefined : text;
}
