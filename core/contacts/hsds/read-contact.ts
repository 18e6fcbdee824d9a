// Conversion of an HSDS 3.0 service with its rows into a contact.

import { groupBy } from '../../base/group-by.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { type Contact, contactSchema, type Phone } from '../contact.ts';
import { withExtension } from '../with-extension.ts';
import { alwaysOpen } from './contact-rows.ts';
import {
  codesIn,
  contactRowsOf,
  costsOf,
  historyOf,
  languagesOf,
  peopleOf,
  phonesOfPeople,
} from './read-parts.ts';
import { areasOf, locationsOf } from './read-places.ts';
import type { Attribute, JoinedTables } from './read-tables.ts';
import { allValues, filled, firstValue, localText, textReader, withoutUndefined } from './read-values.ts';
import type { Row } from './rows.ts';
import { clockTime, readSchedules } from './schedule-rows.ts';

/** Reads all services. `seen` gets their ids; one that is there already is `catalogue-invalid`, as in `readContact`. */
export function readContacts(tables: JoinedTables, seen: Set<string>): Result<Contact[]> {
  const contacts: Contact[] = [];
  for (const [index, service] of tables.services.entries()) {
    const contact = readContact(service, index, tables);
    if (!contact.ok) return contact;
    const { id } = contact.value;
    if (seen.has(id)) {
      const reason = `${id} stands there twice`;
      return fail({ code: 'catalogue-invalid', file: tables.pathOf('service'), field: `${index}`, reason });
    }
    seen.add(id);
    contacts.push(contact.value);
  }
  return ok(contacts);
}

/** Reads the service at `index`. `catalogue-invalid` with the missing or wrong field of the contact. */
export function readContact(service: Row<'service'>, index: number, tables: JoinedTables): Result<Contact> {
  const parsed = contactSchema.safeParse(withoutUndefined(assemble(service, tables)));
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const field = [index, ...(issue?.path ?? [])].join('.');
  return fail({
    code: 'catalogue-invalid',
    file: tables.pathOf('service'),
    field,
    reason: issue?.message ?? '',
  });
}

/** The facts of a service in the tables; undefined if absent. */
export function assemble(
  service: Row<'service'>,
  tables: JoinedTables,
): { readonly [K in keyof Contact]: unknown } {
  const { attributesOf, rowsOf } = tables;
  const own = attributesOf(service.id);
  const organization = tables.organizationOf(service);
  const hours = hoursOf(service, tables);
  const [schedule] = hours;
  const locations = locationsOf(service.id, tables);
  const country = firstValue(own, 'country');
  const stripOrder = firstValue(own, 'strip-order');
  const read = textReader(tables, service.id);
  const { people, emails } = peopleOf(contactRowsOf(service, tables), tables);
  const addresses = service.email === undefined ? emails : [service.email, ...emails];
  const websites = [...(service.url === undefined ? [] : [service.url]), ...allValues(own, 'website')];
  return {
    id: firstValue(own, 'contact-id') ?? service.id,
    country,
    ...areasOf(service.id, country, tables),
    city: firstValue(own, 'city'),
    organisation: organization && textReader(tables, organization.id)('name', organization.name),
    service: read('name', service.name),
    needs: own.filter(({ code }) => code.startsWith('need-')).map(({ code }) => code.slice('need-'.length)),
    isEmergency: own.some(({ code }) => code === 'emergency'),
    stripOrder: stripOrder === undefined ? undefined : Number(stripOrder),
    phones: phonesOf(service, tables),
    people,
    emails: addresses.length > 0 || !organization?.email ? addresses : [organization.email],
    websites: websites.length > 0 || !organization?.website ? websites : [organization.website],
    openingHours: schedule && textReader(tables, schedule.id)('description', schedule.description),
    isAlwaysOpen: schedule !== undefined && isAlwaysOpen(schedule),
    // The first row of a service that is always available does not describe hours.
    schedules: readSchedules(schedule && isAlwaysOpen(schedule) ? hours.slice(1) : hours, attributesOf),
    byAppointment: own.some(({ code }) => code === 'by-appointment') ? true : undefined,
    ...languagesOf(service.id, tables),
    ...costsOf(service.id, tables),
    whoMayCall: read('eligibility_description', service.eligibility_description),
    minAge: service.minimum_age,
    maxAge: service.maximum_age,
    documents: filled(
      rowsOf('required_document', service.id).flatMap(
        (row) => textReader(tables, row.id)('document', row.document) ?? [],
      ),
    ),
    locations,
    replacedBy: firstValue(own, 'replaced-by'),
    notes: read('description', service.description),
    sources: sourcesOf(own),
    evidenceDate: firstValue(own, 'evidence-date'),
    check: checkOf(own),
    ...historyOf(service, tables),
    attributes: filled(tables.foreignOf(service.id)),
  };
}

/** The hours of a service; if it has none, those of its locations. */
function hoursOf(service: Row<'service'>, tables: JoinedTables): readonly Row<'schedule'>[] {
  const own = tables.rowsOf('schedule', service.id);
  if (own.length > 0) return own;
  const [place, ...others] = tables.locationsOf(service.id);
  // Hours of several locations would not apply to any single one.
  if (!place || others.length > 0) return [];
  const there = tables.rowsOf('schedule', place.at.id, 'service_at_location_id');
  return there.length > 0 ? there : tables.rowsOf('schedule', place.location.id, 'location_id');
}

/** The numbers of a service and its locations; if there are none, those of the organisation. */
function phonesOf(service: Row<'service'>, tables: JoinedTables): unknown[] {
  const { rowsOf } = tables;
  const placed = tables
    .locationsOf(service.id)
    .flatMap(({ at, location }) => [
      ...rowsOf('phone', at.id, 'service_at_location_id'),
      ...rowsOf('phone', location.id, 'location_id'),
    ]);
  const desks = phonesOfPeople(contactRowsOf(service, tables), tables);
  const near = [...new Set([...rowsOf('phone', service.id), ...placed, ...desks])];
  const organization = service.organization_id ?? '';
  const rows = near.length > 0 ? near : rowsOf('phone', organization, 'organization_id');
  return rows.map((phone) => phoneOf(phone, tables));
}

function phoneOf(phone: Row<'phone'>, tables: JoinedTables): unknown {
  const attributes = tables.attributesOf(phone.id);
  const note = localText(attributes, 'description', phone.description);
  return {
    number: phone.number,
    e164: firstValue(attributes, 'international-number'),
    kind: firstValue(attributes, 'number-kind') ?? likelyKind(phone),
    channels: channelsOf(phone, attributes),
    ...withExtension({ note }, String(phone.extension ?? '')),
    languages: codesIn(tables.rowsOf('language', phone.id, 'phone_id')),
  };
}

/** Numbers of up to six digits are short codes everywhere in Europe. */
function likelyKind({ number, type }: Row<'phone'>): Phone['kind'] {
  if (/^\d{1,6}$/.test(number.replace(/\s/g, ''))) return 'short-code';
  return type === 'cell' ? 'mobile' : 'fixed';
}

function channelsOf(phone: Row<'phone'>, attributes: readonly Attribute[]): string[] {
  const channels = allValues(attributes, 'channel');
  if (channels.length > 0) return channels;
  return [phone.type === 'text' ? 'text' : 'voice'];
}

function isAlwaysOpen(schedule: Row<'schedule'>): boolean {
  return (
    schedule.freq === alwaysOpen.freq &&
    schedule.byday === alwaysOpen.byday &&
    clockTime(schedule.opens_at) === alwaysOpen.opens_at &&
    clockTime(schedule.closes_at) === alwaysOpen.closes_at
  );
}

function checkOf(attributes: readonly Attribute[]): unknown {
  const kind = firstValue(attributes, 'check-kind');
  if (kind === undefined) return undefined;
  return { kind, by: firstValue(attributes, 'check-by'), on: firstValue(attributes, 'check-on') };
}

function sourcesOf(attributes: readonly Attribute[]): unknown[] {
  const parts = groupBy(
    attributes.filter(({ code }) => code.startsWith('source-')),
    ({ linkType }) => linkType,
  );
  return [...parts.values()].map((source) => ({
    title: firstValue(source, 'source-title'),
    address: firstValue(source, 'source-address'),
    date: firstValue(source, 'source-date'),
  }));
}
