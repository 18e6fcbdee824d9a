// Decides how the tables are read and joined: every row is checked, every reference must lead somewhere.
import { readJson } from '../../kit/json-text.ts';
import { fail, ok, type Result } from '../../result.ts';
import { z } from '../../zod.ts';
import { groupBy } from './group-by.ts';
import { fileNames, type Row, rowSchemas, type TableName, tableNames, tablePath } from './rows.ts';

/** A file as it lies in the kit. */
export type TableFile = { readonly path: string; readonly bytes: Uint8Array };

/** An attribute with the code of its term. */
export type Attribute = { readonly code: string; readonly linkType: string; readonly value: string };

/** The tables, joined for reading. Lists keep the order of the rows. */
export type JoinedTables = {
  readonly services: readonly Row<'service'>[];
  readonly organizationOf: (service: Row<'service'>) => Row<'organization'> | undefined;
  /** Rows of a table that belong to a service. */
  readonly rowsOf: <T extends ChildTable>(table: T, serviceId: string) => readonly Row<T>[];
  readonly attributesOf: (rowId: string) => readonly Attribute[];
  readonly metadataOf: (rowId: string) => readonly Row<'metadata'>[];
  /** The file a table was read from. */
  readonly pathOf: (table: TableName) => string;
};

/** Tables whose rows name the service they belong to. */
export type ChildTable = 'service_area' | 'phone' | 'contact' | 'schedule' | 'language' | 'cost_option';

const required: readonly TableName[] = ['organization', 'service'];
const childTables: readonly ChildTable[] = [
  'service_area',
  'phone',
  'contact',
  'schedule',
  'language',
  'cost_option',
];

type Rows = { [T in TableName]: Row<T>[] };

/** Reads and joins. `catalogue-invalid` names the file and the field that does not fit. */
export function readTables(files: readonly TableFile[]): Result<JoinedTables> {
  const paths = new Map<TableName, string>();
  const rows: Partial<Record<TableName, unknown[]>> = {};
  for (const table of tableNames) {
    const file = files.find(({ path }) => path.split('/').at(-1) === `${fileNames[table]}.json`);
    const path = file?.path ?? tablePath(table, 'json');
    paths.set(table, path);
    if (!file && required.includes(table)) return invalid(path, '', 'the table is missing');
    const read = file ? readRows(file, table) : ok([]);
    if (!read.ok) return read;
    rows[table] = read.value;
  }
  // Each table was checked by its own schema just above.
  return join(rows as Rows, (table) => paths.get(table) ?? '');
}

function readRows(file: TableFile, table: TableName): Result<unknown[]> {
  const data = readJson(file.bytes);
  if (data === undefined) return invalid(file.path, '', 'not JSON in UTF-8');
  const parsed = z.array(rowSchemas[table]).safeParse(data);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return invalid(file.path, issue?.path.join('.') ?? '', issue?.message ?? '');
}

function join(rows: Rows, pathOf: (table: TableName) => string): Result<JoinedTables> {
  const organizations = new Map(rows.organization.map((row) => [row.id, row]));
  const services = new Set(rows.service.map((row) => row.id));
  const codes = new Map(rows.taxonomy_term.map((row) => [row.id, row.code ?? '']));
  const lost =
    strangers(rows.service, 'organization_id', organizations, pathOf('service')) ??
    strangers(rows.attribute, 'taxonomy_term_id', codes, pathOf('attribute')) ??
    childTables
      .map((table) => strangers<Row<ChildTable>>(rows[table], 'service_id', services, pathOf(table)))
      .find((problem) => problem !== undefined);
  if (lost) return lost;
  const attributes = groupBy(rows.attribute, (row) => row.link_id);
  const metadata = groupBy(rows.metadata, (row) => row.resource_id);
  const children: { [T in ChildTable]: Map<string | undefined, Row<T>[]> } = {
    service_area: groupBy(rows.service_area, serviceOf),
    phone: groupBy(rows.phone, serviceOf),
    contact: groupBy(rows.contact, serviceOf),
    schedule: groupBy(rows.schedule, serviceOf),
    language: groupBy(rows.language, serviceOf),
    cost_option: groupBy(rows.cost_option, serviceOf),
  };
  return ok({
    services: rows.service,
    organizationOf: (service) => organizations.get(service.organization_id),
    rowsOf: (table, serviceId) => children[table].get(serviceId) ?? [],
    attributesOf: (rowId) =>
      (attributes.get(rowId) ?? []).map((row) => ({
        code: codes.get(row.taxonomy_term_id) ?? '',
        linkType: row.link_type ?? '',
        value: row.value ?? '',
      })),
    metadataOf: (rowId) => metadata.get(rowId) ?? [],
    pathOf,
  });
}

function serviceOf(row: Row<ChildTable>): string | undefined {
  return row.service_id;
}

/** The problem of the first row that names a row which does not exist. */
function strangers<R>(
  rows: readonly R[],
  column: keyof R & string,
  known: { has(id: string): boolean },
  path: string,
): ReturnType<typeof fail> | undefined {
  const index = rows.findIndex((row) => {
    const id = row[column];
    return typeof id === 'string' && !known.has(id);
  });
  if (index === -1) return undefined;
  return invalid(path, `${index}.${column}`, 'names a row that does not exist');
}

function invalid(file: string, field: string, reason: string): ReturnType<typeof fail> {
  return fail({ code: 'catalogue-invalid', file, field, reason });
}
