// Check of a contact from HSDS tables: numbers, addresses and dates as in a table, and facts that only the standard has.

import { distinctBy } from '../../base/distinct-by.ts';
import { isDate, isDay } from '../../contacts/dates.ts';
import type { DraftContact, DraftText } from '../../contacts/draft-contact.ts';
import { unconfirmedAlert } from '../../contacts/hsds/contact-rows.ts';
import { isEmail } from '../../contacts/hsds/formats.ts';
import type { JoinedTables } from '../../contacts/hsds/read-tables.ts';
import type { Row } from '../../contacts/hsds/rows.ts';
import { readNumberCell } from '../../contacts/numbers/read-number-cell.ts';
import { isUnsafeAddress } from '../../contacts/web-address.ts';
import { withExtension } from '../../contacts/with-extension.ts';
import type { RowNote } from '../contact-import.ts';
import { type AddressCell, readEmailCell, readWebCell } from './address-cells.ts';
import type { SortedRows } from './sort-rows.ts';

type DraftPhone = DraftContact['phones'][number];

/** Input of the check. */
type HsdsContext = {
  readonly service: Row<'service'>;
  /** The contact of the draft that it replaces; values that are already there are accepted unchanged. */
  readonly before: DraftContact | undefined;
  readonly tables: JoinedTables;
  readonly sorted: SortedRows;
};

/** The valid part of the contact, and notes for a person to check. */
type CheckedContact = {
  readonly contact: DraftContact;
  readonly notes: readonly RowNote[];
  readonly isRefused: boolean;
};

/** Checks a contact. An ambiguous number refuses it; an invalid address or date is left out with a note. */
export function checkHsdsContact(contact: DraftContact, context: HsdsContext): CheckedContact {
  const checker = new Checker(contact, context);
  return { contact: checker.checked(), notes: checker.notes, isRefused: checker.isRefused };
}

class Checker {
  readonly #contact: DraftContact;
  readonly #context: HsdsContext;
  readonly notes: RowNote[] = [];
  isRefused = false;

  constructor(contact: DraftContact, context: HsdsContext) {
    this.#contact = contact;
    this.#context = context;
  }

  checked(): DraftContact {
    const contact = this.#contact;
    const { before } = this.#context;
    const phones = contact.phones.flatMap((phone) => this.#phones(phone));
    for (const { phone } of contact.people ?? []) if (phone !== undefined) this.#personPhone(phone);
    this.#confirmation();
    this.#hours();
    const { notes, ...rest } = contact;
    const written = this.#withAlert(notes);
    return {
      ...rest,
      ...(written ? { notes: written } : {}),
      phones: distinctBy(phones, (phone) => JSON.stringify(phone)),
      emails: this.#addresses('email', contact.emails, readEmailCell, before?.emails),
      websites: this.#addresses('url', contact.websites, readWebCell, before?.websites),
      evidenceDate: this.#date(contact.evidenceDate, before?.evidenceDate),
      sources: contact.sources.map((source) => this.#source(source)),
      ...this.#changes(),
    };
  }

  #phones(phone: DraftPhone): DraftPhone[] {
    const { number, e164, kind, ...facts } = phone;
    const known = this.#context.before?.phones ?? [];
    if (known.some((other) => other.number === number && other.e164 === e164)) return [phone];
    const read = readNumberCell(number, this.#contact.country);
    if ('refusal' in read) {
      this.#refuse(number, read.refusal);
      return [phone];
    }
    for (const fax of read.faxes) this.#noteNumber(number, { fault: 'number-fax', value: fax });
    if (!read.isAsWritten) {
      const detail = read.numbers.map((one) => one.number).join(', ');
      this.#noteNumber(number, { fault: 'number-read', value: number, detail });
    }
    if (e164 !== undefined && read.numbers.length > 1) this.#refuse(number, 'number-mismatch');
    return read.numbers.map(({ number: found, judgement, extension }) => {
      const isShort = judgement.kind === 'short-code';
      if (e164 !== undefined && (isShort || judgement.e164 !== e164)) this.#refuse(number, 'number-mismatch');
      if (kind === 'short-code' && !isShort) this.#refuse(number, 'number-mismatch');
      if (isShort && !judgement.isKnown) this.#noteNumber(number, { fault: 'short-unknown', value: found });
      const saysItself = !isShort && /^(?:\+|00)/.test(found);
      const abroad = e164 ?? (saysItself ? judgement.e164 : undefined);
      const own = isShort && e164 === undefined ? 'short-code' : kind;
      const whole = { number: found, ...(abroad === undefined ? {} : { e164: abroad }), kind: own, ...facts };
      return withExtension(whole, extension);
    });
  }

  #personPhone(number: string): void {
    const known = this.#context.before?.people ?? [];
    if (known.some(({ phone }) => phone === number)) return;
    const read = readNumberCell(number, this.#contact.country);
    if ('refusal' in read) this.#refuse(number, read.refusal);
    else if (!read.isAsWritten) this.#refuse(number, 'number-unclear');
  }

  #refuse(number: string, fault: RowNote['fault']): void {
    this.isRefused = true;
    this.#noteNumber(number, { fault, value: number });
  }

  /** The row of the number may be in another file than the service. */
  #noteNumber(number: string, note: Omit<RowNote, 'column'>): void {
    const { sorted } = this.#context;
    const row = sorted.rows.phone.find((phone) => phone.number === number);
    this.notes.push({ column: 'number', ...note, ...(row ? sorted.placeOf(row) : {}) });
  }

  #addresses(
    column: string,
    addresses: readonly string[],
    read: (cell: string) => AddressCell,
    known: readonly string[] = [],
  ): string[] {
    const found = addresses.flatMap((address) => {
      if (known.includes(address)) return [address];
      const cell = read(address);
      for (const note of cell.notes) this.notes.push({ column, ...note });
      return [...cell.addresses];
    });
    return distinctBy(
      found,
      (address) => address.toLowerCase(),
      (address) => known.includes(address),
    );
  }

  /** A date and an address without a record of who confirmed the entry are evidence. */
  #confirmation(): void {
    const { assured_date = '', assurer_email = '' } = this.#context.service;
    const { confirmed } = this.#contact;
    const checked = [assured_date, assurer_email].filter((text) => text !== '').join(', ');
    if (checked === '' || confirmed !== undefined) return;
    if (assured_date !== '' && !isDate(assured_date.slice(0, 10))) {
      this.notes.push({ fault: 'date-unclear', column: 'assured_date', value: assured_date });
    }
    if (assurer_email !== '' && !isEmail(assurer_email)) {
      this.notes.push({ fault: 'email-invalid', column: 'assurer_email', value: assurer_email });
    }
    this.notes.push({ fault: 'unconfirmed', column: 'assured_date', value: checked });
  }

  /** Hours that a contact cannot represent are left out completely, because incomplete hours would be wrong. */
  #hours(): void {
    const { schedules, isAlwaysOpen } = this.#contact;
    if (schedules !== undefined || isAlwaysOpen) return;
    const { rowsOf, locationsOf } = this.#context.tables;
    const { id } = this.#context.service;
    const placed = locationsOf(id).flatMap(({ at, location }) => [
      ...rowsOf('schedule', at.id, 'service_at_location_id'),
      ...rowsOf('schedule', location.id, 'location_id'),
    ]);
    const withHours = [...rowsOf('schedule', id), ...placed].filter(
      ({ opens_at, freq }) => opens_at !== undefined || freq !== undefined,
    );
    if (withHours.length === 0) return;
    const value = withHours
      .map(({ byday = '', opens_at = '', closes_at = '' }) => `${byday} ${opens_at}-${closes_at}`.trim())
      .join('; ');
    this.notes.push({ fault: 'hours-unclear', column: 'schedule', value });
  }

  /** A directory's warning is shown with the notes, except for our own sentence about unconfirmed contacts. */
  #withAlert(notes: DraftText | undefined): DraftText | undefined {
    const alert = this.#context.service.alert?.trim() ?? '';
    if (alert === '' || alert.startsWith(unconfirmedAlert)) return notes;
    this.notes.push({ fault: 'alert', column: 'alert', value: alert });
    const written = Object.entries(notes ?? {}).filter(([, text]) => text !== '');
    if (written.length === 0) return { en: alert };
    return Object.fromEntries(
      written.map(([language, text]) => [language, text.includes(alert) ? text : `${text}\n\n${alert}`]),
    );
  }

  #date(date: string, known: string | undefined): string {
    if (date === 'undated' || date === known || isDate(date)) return date;
    this.notes.push({ fault: 'date-unclear', column: 'evidence-date', value: date });
    return 'undated';
  }

  /** Changes have only their date. */
  #changes(): Pick<DraftContact, 'changes'> {
    const { changes } = this.#contact;
    const dated = changes?.filter(({ on }) => isDay(on)) ?? [];
    for (const { on } of changes ?? []) {
      if (!isDay(on)) this.notes.push({ fault: 'date-unclear', column: 'last_action_date', value: on });
    }
    return dated.length === 0 ? { changes: undefined } : { changes: dated };
  }

  #source(source: DraftContact['sources'][number]): DraftContact['sources'][number] {
    const { before } = this.#context;
    if (before?.sources.some((other) => other.address === source.address && other.date === source.date)) {
      return source;
    }
    const isUnsafe = isUnsafeAddress(source.address);
    if (isUnsafe) this.notes.push({ fault: 'website-invalid', column: 'source', value: source.address });
    return { ...source, address: isUnsafe ? '' : source.address, date: this.#date(source.date, undefined) };
  }
}
