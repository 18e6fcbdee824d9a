// Decides where each fact of a contact stands in the tables of HSDS 3.0.
import { type Country, type LocalText, languages } from '../../kit/catalogue.ts';
import type { Contact, Phone } from '../contact.ts';
import { isEmail, isWebAddress } from './formats.ts';
import type { Row } from './rows.ts';
import { writeSchedules } from './schedule-rows.ts';
import type { RowRef, TableWriter } from './table-writer.ts';

/** Names of the countries as they stand in `service_area`. */
export const countryNames: Readonly<Record<Country, string>> = {
  EU: 'European Union',
  GR: 'Greece',
  IT: 'Italy',
  CY: 'Cyprus',
  PT: 'Portugal',
};

/** What a service that always answers has in its schedule. */
export const alwaysOpen = {
  freq: 'WEEKLY',
  byday: 'MO,TU,WE,TH,FR,SA,SU',
  opens_at: '00:00',
  closes_at: '23:59',
} as const;

/** Writes a contact as rows. An id that was written before is a bug and throws. */
export function writeContact(contact: Contact, writer: TableWriter): void {
  const service = writer.refer('service', contact.id);
  if (!service.isNew) throw new Error(`${contact.id} is written twice`);
  const urlIsFirst = isWebAddress(contact.websites[0] ?? '');
  writer.attribute(service, 'identity', 'contact-id', contact.id);
  writer.add('service', {
    id: service.id,
    organization_id: writeOrganization(contact.organisation, writer),
    name: writer.text(service, 'name', contact.service),
    ...(contact.notes ? { description: writer.text(service, 'description', contact.notes) } : {}),
    ...(urlIsFirst && contact.websites[0] !== undefined ? { url: contact.websites[0] } : {}),
    status: 'active',
    eligibility_description: writer.text(service, 'eligibility_description', contact.whoMayCall),
    ...sureness(contact),
  });
  writeArea(contact, service, writer);
  for (const need of contact.needs) writer.attribute(service, 'need', `need-${need}`);
  if (contact.isEmergency) writer.attribute(service, 'emergency', 'emergency');
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
  for (const website of contact.websites.slice(urlIsFirst ? 1 : 0)) {
    writer.attribute(service, 'url', 'website', website);
  }
  writeTerms(contact, service, writer);
  writeSources(contact, service, writer);
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
    // The standard asks for a description; more than the names is not known.
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
}

/** The nearest of the types of RFC 6350; the exact kind and channels are attributes. */
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
  if (contact.isFree === 'unknown') return;
  const { id } = writer.refer('cost_option', contact.id);
  const cost = { id, service_id: service.id };
  writer.add(
    'cost_option',
    contact.isFree === 'yes'
      ? { ...cost, currency: 'EUR', amount: 0, amount_description: 'Free of charge' }
      : { ...cost, amount_description: 'Not free of charge' },
  );
}

function writeSources(contact: Contact, service: RowRef, writer: TableWriter): void {
  writer.attribute(service, 'evidence', 'evidence-date', contact.evidenceDate);
  for (const [index, { title, address, date }] of contact.sources.entries()) {
    const linkType = `source-${index + 1}`;
    writer.attribute(service, linkType, 'source-title', title);
    writer.attribute(service, linkType, 'source-address', address);
    writer.attribute(service, linkType, 'source-date', date);
  }
  writeChanges(contact, service, writer);
  if (!contact.confirmed) return;
  const { on, by } = contact.confirmed;
  writer.add('metadata', {
    id: writer.refer('metadata', contact.id).id,
    resource_id: service.id,
    resource_type: 'service',
    last_action_date: on,
    last_action_type: 'confirm',
    field_name: 'assured_date',
    previous_value: '',
    replacement_value: on,
    updated_by: by,
  });
}

function writeChanges({ changes = [] }: Contact, service: RowRef, writer: TableWriter): void {
  for (const { id, on, by, field, before = '', after = '' } of changes) {
    writer.add('metadata', {
      id,
      resource_id: service.id,
      resource_type: 'service',
      last_action_date: on,
      last_action_type: 'update',
      field_name: field,
      previous_value: before,
      replacement_value: after,
      updated_by: by,
    });
  }
}

function sureness({ confirmed, evidenceDate }: Contact): Pick<Row<'service'>, 'assured_date' | 'alert'> {
  if (confirmed) return { assured_date: confirmed.on };
  const evidence =
    evidenceDate === 'undated' ? 'The sources have no date.' : `Newest source: ${evidenceDate}.`;
  return { alert: `Not yet confirmed by the organisation. ${evidence}` };
}
