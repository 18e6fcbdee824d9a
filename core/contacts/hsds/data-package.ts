// Decides the description of the CSV files: a tabular data package (Frictionless), as HSDS publishes tables.
import { columnsOf, fileNames, type TableName, tableNames } from './rows.ts';

const keys: Readonly<Record<string, TableName>> = {
  organization_id: 'organization',
  service_id: 'service',
  taxonomy_term_id: 'taxonomy_term',
  taxonomy_id: 'taxonomy',
};

/** The package, beside the CSV files. */
export function dataPackage(): unknown {
  return {
    profile: 'tabular-data-package',
    name: 'impact-kit-contacts',
    title: 'Contacts',
    description: 'A subset of the Human Services Data Specification, version 3.0.',
    homepage: 'http://docs.openreferral.org',
    resources: tableNames.map((table) => ({
      name: table,
      path: `${fileNames[table]}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        primaryKey: 'id',
        fields: columnsOf(table).map((column) => fieldOf(column)),
        foreignKeys: columnsOf(table).flatMap((column) => foreignKey(column)),
      },
    })),
  };
}

function fieldOf(name: string): unknown {
  if (name === 'id')
    return { name, type: 'string', format: 'uuid', constraints: { required: true, unique: true } };
  if (name.endsWith('_id')) return { name, type: 'string', format: 'uuid' };
  return { name, type: ['amount', 'interval'].includes(name) ? 'number' : 'string' };
}

function foreignKey(column: string): unknown[] {
  const table = keys[column];
  return table === undefined ? [] : [{ fields: column, reference: { resource: table, fields: 'id' } }];
}
