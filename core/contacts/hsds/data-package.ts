// Description of the CSV files as a tabular data package (Frictionless), with the types that HSDS publishes.
import { timeColumns } from './csv-rows.ts';
import { columnsOf, fileNames, type TableName } from './rows.ts';

const keys: Readonly<Record<string, TableName>> = {
  organization_id: 'organization',
  service_id: 'service',
  location_id: 'location',
  service_at_location_id: 'service_at_location',
  contact_id: 'contact',
  phone_id: 'phone',
  taxonomy_term_id: 'taxonomy_term',
  taxonomy_id: 'taxonomy',
};
const numbers = ['amount', 'interval', 'latitude', 'longitude', 'minimum_age', 'maximum_age'];
const days = ['assured_date', 'valid_from', 'valid_to', 'dtstart', 'until', 'last_action_date'];

/** The package description, stored beside the CSV files. */
export function dataPackage(tables: readonly TableName[]): unknown {
  return {
    profile: 'tabular-data-package',
    name: 'impact-kit-contacts',
    title: 'Contacts',
    description: 'A subset of the Human Services Data Specification, version 3.0.',
    homepage: 'http://docs.openreferral.org',
    resources: tables.map((table) => ({
      name: table,
      path: `${fileNames[table]}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        primaryKey: 'id',
        fields: columnsOf(table).map((column) => fieldOf(column)),
        foreignKeys: columnsOf(table).flatMap((column) => foreignKey(column, tables)),
      },
    })),
  };
}

function fieldOf(name: string): unknown {
  if (name === 'id')
    return { name, type: 'string', format: 'uuid', constraints: { required: true, unique: true } };
  if (name.endsWith('_id')) return { name, type: 'string', format: 'uuid' };
  return { name, type: typeOf(name) };
}

function typeOf(name: string): string {
  if (numbers.includes(name)) return 'number';
  if (days.includes(name)) return 'date';
  return timeColumns.includes(name) ? 'time' : 'string';
}

function foreignKey(column: string, tables: readonly TableName[]): unknown[] {
  const table = keys[column];
  if (table === undefined || !tables.includes(table)) return [];
  return [{ fields: column, reference: { resource: table, fields: 'id' } }];
}
