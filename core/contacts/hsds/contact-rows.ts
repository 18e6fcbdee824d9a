// Mapping of each fact of a contact to the tables of HSDS 3.0.

import type { Country } from '../../base/country.ts';
import { languages } from '../../base/language.ts';
import type { LocalText } from '../../base/local-text.ts';
import { closedInKitOn } from '../closed-in-kit.ts';
import type { Contact, Phone } from '../contact.ts';
import { isEmail, isWebAddress } from './formats.ts';
import { writeLocations } from './location-rows.ts';
import { writeChanges, writeCosts, writePeople } from './part-rows.ts';
import type { Row } from './rows.ts';
import { writeSchedules } from './schedule-rows.ts';
import type { RowRef, TableWriter } from './table-writer.ts';

/** Names of the countries in `service_area`. */
export const countryNames: Readonly<Record<Country, string>> = {
  EU: 'European Union',
  GR: 'Greece',
  IT: 'Italy',
  CY: 'Cyprus',
  PT: 'Portugal',
};

/** The schedule text of a service that is always available. */
export const alwaysOpen = {
  freq: 'WEEKLY',
  byday: 'MO,TU,WE,TH,FR,SA,SU',
  opens_at: '00:00',
  closes_at: '23:59',
} as const;

/** Start of the alert of a contact that nobody confirmed. */
export const unconfirmedAlert = 'Not yet confirmed by the organisation.';

/** Writes a contact as rows. Throws if the id was written before, because that is a bug. */
export function writeContact(contact: Contact, writer: TableWriter): void {
  const service = writer.refer('service', contact.id);
  if (!service.isNew) throw new Error(`${contact.id} is written twice`);
  const urlIsFirst = isWebAddress(contact.websites[0] ?? '');
  writer.attribute(service, 'identity', 'contact-id', contact.id);
  if (contact.replacedBy !== undefined) {
    writer.attribute(service, 'identity', 'replaced-by', contact.replacedBy);
  }
  writer.add('service', {
    id: service.id,
    organization_id: writeOrganization(contact.organisation, writer),
    name: writer.text(service, 'name', contact.service),
    ...(contact.notes ? { description: writer.text(service, 'description', contact.notes) } : {}),
    ...(urlIsFirst && contact.websites[0] !== undefined ? { url: contact.websites[0] } : {}),
    status: closedInKitOn(contact) === undefined ? 'active' : 'inactive',
    eligibility_description: writer.text(service, 'eligibility_description', contact.whoMayCall),
    ...(contact.minAge === undefined ? {} : { minimum_age: contact.minAge }),
    ...(contact.maxAge === undefined ? {} : { maximum_age: contact.maxAge }),
    ...sureness(contact),
  });
  writeArea(contact, service, writer);
  for (const need of contact.needs) writer.attribute(service, 'need', `need-${need}`);
  if (contact.isEmergency) writer.attribute(service, 'emergency', 'emergency');
  if (contact.byAppointment) writer.attribute(service, 'appointment', 'by-appointment');
  if (contact.stripOrder !== undefined) {
    writer.attribute(service, 'emergency', 'strip-order', String(contact.stripOrder));
  }
  for (const [index, phone] of contact.phones.entries()) {
    writePhone(phone, service, `${contact.id}/${index}`, writer);
  }
  for (const [index, email] of contact.emails.entries()) {
    const row = writer.refer('contact', `${contact.id}/${index}`);
    writer.add('contact', { id: row.id, service_id: service.id, ...(isEmail(email) ? { email } : {}) });
    if (!isEmail(email)) writer.attribute(row, 'email', 'email', email);
  }
  writePeople(contact, service, writer);
  for (const website of contact.websites.slice(urlIsFirst ? 1 : 0)) {
    writer.attribute(service, 'url', 'website', website);
  }
  writeTerms(contact, service, writer);
  writeLocations(contact, service, writer);
  writeSources(contact, service, writer);
  for (const { scheme, term, value } of contact.attributes ?? []) {
    writer.foreignAttribute(service, scheme, term, value);
  }
}

function writeOrganization(name: LocalText, writer: TableWriter): string {
  const named = languages.flatMap((language) =>
    name[language] === undefined ? [] : [[language, name[language]]],
  );
  const organization = writer.refer('organization', JSON.stringify(named));
  if (!organization.isNew) return organization.id;
  writer.add('organization', {
    id: organization.id,
    name: writer.text(organization, 'name', name),
    // The standard requires a description; only the names are known.
    description: named.map(([, text]) => text).join(' / '),
  });
  return organization.id;
}

function writeArea(contact: Contact, service: RowRef, writer: TableWriter): void {
  const area = writer.refer('service_area', contact.id);
  writer.attribute(service, 'service_area', 'country', contact.country);
  if (contact.city !== undefined) writer.attribute(service, 'service_area', 'city', contact.city);
  const name = contact.region ? writer.text(area, 'name', contact.region) : countryNames[contact.country];
  writer.add('service_area', { id: area.id, service_id: service.id, name });
  for (const [index, text] of (contact.areas ?? []).entries()) {
    const row = writer.refer('service_area', `${contact.id}/${index}`);
    writer.add('service_area', {
      id: row.id,
      service_id: service.id,
      name: writer.text(row, 'name', text),
    });
  }
}

function writePhone(phone: Phone, service: RowRef, key: string, writer: TableWriter): void {
  const row = writer.refer('phone', key);
  writer.add('phone', {
    id: row.id,
    service_id: service.id,
    number: phone.number,
    type: phoneType(phone),
    ...(phone.note ? { description: writer.text(row, 'description', phone.note) } : {}),
  });
  writer.attribute(row, 'type', 'number-kind', phone.kind);
  for (const channel of phone.channels) writer.attribute(row, 'type', 'channel', channel);
  if (phone.e164 !== undefined) writer.attribute(row, 'number', 'international-number', phone.e164);
  for (const [index, code] of (phone.languages ?? []).entries()) {
    writer.add('language', { id: writer.refer('language', `${key}/${index}`).id, phone_id: row.id, code });
  }
}

/** The nearest type of RFC 6350; the exact kind and channels are attributes. */
function phoneType({ kind, channels }: Phone): string {
  if (kind === 'mobile') return 'cell';
  return channels.includes('voice') ? 'voice' : 'text';
}

function writeTerms(contact: Contact, service: RowRef, writer: TableWriter): void {
  const schedule = writer.refer('schedule', contact.id);
  writer.add('schedule', {
    id: schedule.id,
    service_id: service.id,
    ...(contact.isAlwaysOpen ? alwaysOpen : {}),
    description: writer.text(schedule, 'description', contact.openingHours),
  });
  writeSchedules(contact.schedules ?? [], contact.id, service.id, writer);
  const language = writer.refer('language', contact.id);
  writer.add('language', {
    id: language.id,
    service_id: service.id,
    name: writer.text(language, 'name', contact.languages),
  });
  for (const code of new Set(contact.languageCodes ?? [])) {
    const { id } = writer.refer('language', `${contact.id}/service/${code}`);
    writer.add('language', { id, service_id: service.id, code });
  }
  writeCosts(contact, service, writer);
  for (const [index, text] of (contact.documents ?? []).entries()) {
    const row = writer.refer('required_document', `${contact.id}/${index}`);
    writer.add('required_document', {
      id: row.id,
      service_id: service.id,
      document: writer.text(row, 'document', text),
    });
  }
}

function writeSources(contact: Contact, service: RowRef, writer: TableWriter): void {
  writer.attribute(service, 'evidence', 'evidence-date', contact.evidenceDate);
  for (const [index, { title, address, date }] of contact.sources.entries()) {
    const linkType = `source-${index + 1}`;
    writer.attribute(service, linkType, 'source-title', title);
    writer.attribute(service, linkType, 'source-address', address);
    writer.attribute(service, linkType, 'source-date', date);
  }
  const { confirmed } = contact;
  if (confirmed?.email !== undefined && !isEmail(confirmed.email)) {
    writer.attribute(service, 'assurer_email', 'assurer-email', confirmed.email);
  }
  if (contact.check) {
    const { kind, by, on } = contact.check;
    writer.attribute(service, 'check', 'check-kind', kind);
    if (by !== undefined) writer.attribute(service, 'check', 'check-by', by);
    if (on !== undefined) writer.attribute(service, 'check', 'check-on', on);
  }
  writeChanges(contact, service, writer);
}

function sureness({
  confirmed,
  evidenceDate,
}: Contact): Pick<Row<'service'>, 'assured_date' | 'assurer_email' | 'alert'> {
  if (confirmed) {
    const { on, email } = confirmed;
    return {
      assured_date: on,
      ...(email !== undefined && isEmail(email) ? { assurer_email: email } : {}),
    };
  }
  const evidence =
    evidenceDate === 'undated' ? 'The sources have no date.' : `Newest source: ${evidenceDate}.`;
  return { alert: `${unconfirmedAlert} ${evidence}` };
}
