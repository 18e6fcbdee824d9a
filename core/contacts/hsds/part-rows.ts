// Costs, people and changes of a contact in the tables of HSDS.
import type { Contact } from '../contact.ts';
import { isEmail } from './formats.ts';
import { nothing } from './location-rows.ts';
import type { RowRef, TableWriter } from './table-writer.ts';

/** Text of a service's cost that only says whether it is free. */
export const costWords = { yes: 'Free of charge', no: 'Not free of charge' } as const;

/** The kind of change with which an organisation confirms its entry. */
export const confirmAction = 'confirm';

/** Adds whether the service is free, and its costs. */
export function writeCosts({ id, isFree, costs = [] }: Contact, service: RowRef, writer: TableWriter): void {
  if (isFree !== 'unknown') {
    const row = { id: writer.refer('cost_option', id).id, service_id: service.id };
    const amount = isFree === 'yes' ? { currency: 'EUR', amount: 0 } : {};
    writer.add('cost_option', { ...row, ...amount, amount_description: costWords[isFree] });
  }
  for (const [index, { text, amount, currency }] of costs.entries()) {
    const row = writer.refer('cost_option', `${id}/${index}`);
    writer.add('cost_option', {
      id: row.id,
      service_id: service.id,
      ...(currency === undefined ? {} : { currency }),
      ...(amount === undefined ? {} : { amount }),
      amount_description: writer.text(row, 'amount_description', text),
    });
  }
}

/** Adds the people. Their numbers belong to them, not to the service. */
export function writePeople(contact: Contact, service: RowRef, writer: TableWriter): void {
  for (const [index, person] of (contact.people ?? []).entries()) {
    const key = `${contact.id}/person/${index}`;
    const row = writer.refer('contact', key);
    const { name, email, phone } = person;
    writer.add('contact', {
      id: row.id,
      service_id: service.id,
      name,
      ...writer.column(row, 'title', person.title),
      ...writer.column(row, 'department', person.department),
      ...(email !== undefined && isEmail(email) ? { email } : {}),
    });
    if (email !== undefined && !isEmail(email)) writer.attribute(row, 'email', 'email', email);
    if (phone === undefined) continue;
    writer.add('phone', { id: writer.refer('phone', key).id, contact_id: row.id, number: phone });
  }
}

/** Adds the changes of the entry, then its confirmation. */
export function writeChanges(contact: Contact, service: RowRef, writer: TableWriter): void {
  const { id, changes = [], confirmed } = contact;
  const about = { resource_id: service.id, resource_type: 'service' };
  for (const [index, { on, kind, field, before, after, by }] of changes.entries()) {
    writer.add('metadata', {
      id: writer.refer('metadata', `${id}/${index}`).id,
      ...about,
      last_action_date: on,
      last_action_type: kind,
      field_name: field,
      previous_value: before ?? nothing,
      replacement_value: after ?? nothing,
      updated_by: by,
    });
  }
  if (!confirmed) return;
  writer.add('metadata', {
    id: writer.refer('metadata', id).id,
    ...about,
    last_action_date: confirmed.on,
    last_action_type: confirmAction,
    field_name: 'assured_date',
    previous_value: nothing,
    replacement_value: confirmed.on,
    updated_by: confirmed.by,
  });
}
