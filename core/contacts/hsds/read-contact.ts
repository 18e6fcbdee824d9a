// Decides how a service of HSDS 3.0 with everything that hangs on it becomes a contact again.
import { type LocalText, languageSchema } from '../../kit/catalogue.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type Contact, contactSchema, type Phone } from '../contact.ts';
import { contactChangeSchema } from '../contact-change.ts';
import { alwaysOpen, countryNames } from './contact-rows.ts';
import { groupBy } from './group-by.ts';
import type { Attribute, JoinedTables } from './read-tables.ts';
import type { Row } from './rows.ts';
import { readSchedules } from './schedule-rows.ts';
import { translationCodes } from './terms.ts';

/** Reads the service at `index`. `catalogue-invalid` with the field of the contact that is missing or wrong. */
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

type Loose = { [K in keyof Contact]: unknown };

function assemble(service: Row<'service'>, tables: JoinedTables): Loose {
  const { attributesOf, rowsOf } = tables;
  const own = attributesOf(service.id);
  const organization = tables.organizationOf(service);
  const hours = rowsOf('schedule', service.id);
  const [schedule] = hours;
  const [language] = rowsOf('language', service.id);
  const country = firstValue(own, 'country');
  const stripOrder = firstValue(own, 'strip-order');
  const read = (row: { readonly id: string } | undefined, column: string, text: string | undefined) =>
    row && localText(attributesOf(row.id), column, text);
  return {
    id: firstValue(own, 'contact-id') ?? service.id,
    country,
    region: regionOf(rowsOf('service_area', service.id)[0], country, tables),
    city: firstValue(own, 'city'),
    organisation: read(organization, 'name', organization?.name),
    service: read(service, 'name', service.name),
    needs: own.filter(({ code }) => code.startsWith('need-')).map(({ code }) => code.slice('need-'.length)),
    isEmergency: own.some(({ code }) => code === 'emergency'),
    stripOrder: stripOrder === undefined ? undefined : Number(stripOrder),
    phones: rowsOf('phone', service.id).map((phone) => phoneOf(phone, attributesOf(phone.id))),
    emails: rowsOf('contact', service.id).flatMap(
      ({ id, email }) => email ?? allValues(attributesOf(id), 'email'),
    ),
    websites: [...(service.url === undefined ? [] : [service.url]), ...allValues(own, 'website')],
    openingHours: read(schedule, 'description', schedule?.description),
    isAlwaysOpen: schedule !== undefined && isAlwaysOpen(schedule),
    // The first row of a service that always answers is not one of its hours.
    schedules: readSchedules(schedule && isAlwaysOpen(schedule) ? hours.slice(1) : hours, attributesOf),
    languages: read(language, 'name', language?.name),
    isFree: costOf(rowsOf('cost_option', service.id)),
    whoMayCall: read(service, 'eligibility_description', service.eligibility_description),
    notes: read(service, 'description', service.description),
    sources: sourcesOf(own),
    evidenceDate: firstValue(own, 'evidence-date'),
    confirmed: confirmationOf(service, tables),
    changes: changesOf(service, tables),
  };
}

function localText(
  attributes: readonly Attribute[],
  column: string,
  main: string | undefined,
): LocalText | undefined {
  if (main === undefined) return undefined;
  const here = attributes.filter(({ linkType }) => linkType === column);
  const language = languageSchema.safeParse(firstValue(here, 'language-of-text') ?? 'en');
  if (!language.success) return undefined;
  const text: LocalText = { [language.data]: main };
  for (const [translation, code] of translationCodes) {
    const value = firstValue(here, code);
    if (value !== undefined) text[translation] = value;
  }
  return text;
}

/** An area that is named but is not simply the country. */
function regionOf(
  area: Row<'service_area'> | undefined,
  country: string | undefined,
  { attributesOf }: JoinedTables,
): LocalText | undefined {
  if (!area) return undefined;
  const attributes = attributesOf(area.id);
  const isCountry = Object.entries(countryNames).some(
    ([code, name]) => code === country && name === area.name,
  );
  const isWritten = attributes.some(({ code }) => code === 'language-of-text');
  return isCountry && !isWritten ? undefined : localText(attributes, 'name', area.name);
}

function phoneOf(phone: Row<'phone'>, attributes: readonly Attribute[]): unknown {
  return {
    number: phone.number,
    e164: firstValue(attributes, 'international-number'),
    kind: firstValue(attributes, 'number-kind') ?? likelyKind(phone),
    channels: channelsOf(phone, attributes),
    note: localText(attributes, 'description', phone.description),
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
    schedule.opens_at === alwaysOpen.opens_at &&
    schedule.closes_at === alwaysOpen.closes_at
  );
}

function costOf(options: readonly Row<'cost_option'>[]): Contact['isFree'] {
  if (options.length === 0) return 'unknown';
  return options.every(({ amount }) => amount === 0) ? 'yes' : 'no';
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

function confirmationOf(service: Row<'service'>, { metadataOf }: JoinedTables): unknown {
  if (service.assured_date === undefined) return undefined;
  const record = metadataOf(service.id).findLast(({ field_name }) => field_name === 'assured_date');
  return { on: service.assured_date, by: record?.updated_by };
}

/** What was changed and by whom; rows made elsewhere that say it otherwise are left aside. */
function changesOf(service: Row<'service'>, { metadataOf }: JoinedTables): unknown {
  const changes = metadataOf(service.id).flatMap((row) => {
    if (row.last_action_type !== 'update') return [];
    const { previous_value: before, replacement_value: after } = row;
    const change = contactChangeSchema.safeParse({
      id: row.id,
      on: row.last_action_date,
      by: row.updated_by,
      field: row.field_name,
      ...(before === '' ? {} : { before }),
      ...(after === '' ? {} : { after }),
    });
    return change.success ? [change.data] : [];
  });
  return changes.length === 0 ? undefined : changes;
}

function firstValue(attributes: readonly Attribute[], code: string): string | undefined {
  return attributes.find((attribute) => attribute.code === code)?.value;
}

function allValues(attributes: readonly Attribute[], code: string): string[] {
  return attributes.filter((attribute) => attribute.code === code).map(({ value }) => value);
}

/** Facts a service does not have are absent, not undefined. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, withoutUndefined(inner)]),
  );
}
