// Reading and joining of the HSDS tables. Every row is checked, and every reference must exist.

import { groupBy } from '../../base/group-by.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { readJson } from '../../kit/json-text.ts';
import { links } from './links.ts';
import { fileNames, type Row, rowSchemas, type TableName, tableNames, tablePath } from './rows.ts';
import { taxonomyId } from './terms.ts';

/** A file of the kit. */
export type TableFile = { readonly path: string; readonly bytes: Uint8Array };

/** An attribute with the code of its term. */
export type Attribute = { readonly code: string; readonly linkType: string; readonly value: string };

/** An attribute whose term belongs to another taxonomy. */
type ForeignAttribute = {
  readonly scheme: string;
  readonly term: string;
  readonly value: string | undefined;
};

/** The joined tables. Lists keep the order of the rows. */
export type JoinedTables = {
  readonly services: readonly Row<'service'>[];
  readonly organizationOf: (service: Row<'service'>) => Row<'organization'> | undefined;
  /** Child rows by their parent, for each reference column. */
  readonly rowsOf: <T extends ChildTable>(table: T, id: string, column?: LinkOf<T>) => readonly Row<T>[];
  readonly locationsOf: (serviceId: string) => readonly PlacedLocation[];
  readonly attributesOf: (rowId: string) => readonly Attribute[];
  readonly foreignOf: (rowId: string) => readonly ForeignAttribute[];
  readonly metadataOf: (rowId: string) => readonly Row<'metadata'>[];
  /** The file from which a table was read. */
  readonly pathOf: (table: TableName) => string;
};

/** A location and its link to a service. */
export type PlacedLocation = {
  readonly at: Row<'service_at_location'>;
  readonly location: Row<'location'>;
};

/** Tables whose rows refer to a parent row. */
type ChildTable = keyof typeof links;
/** The columns that refer to the parent. */
type LinkOf<T extends ChildTable> = (typeof links)[T][number];
type Link = LinkOf<ChildTable>;

/** The table to which a column refers. */
export const parents: Readonly<Record<Link, TableName>> = {
  service_id: 'service',
  location_id: 'location',
  contact_id: 'contact',
  service_at_location_id: 'service_at_location',
  organization_id: 'organization',
  phone_id: 'phone',
};
const required: readonly TableName[] = ['organization', 'service'];
/** Tables whose rows refer to a parent row. */
export const childTables = Object.keys(links) as readonly ChildTable[];

/** The rows of all tables. */
export type Rows = { [T in TableName]: Row<T>[] };

/** Reads and joins tables. `catalogue-invalid` names the file and the wrong field. */
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
  const pathOf = (table: TableName): string => paths.get(table) ?? '';
  return joinCheckedTables(rows as Rows, pathOf);
}

/** Joins rows that fit their schemas. `catalogue-invalid` for the first one that names a row that does not exist. */
export function joinCheckedTables(rows: Rows, pathOf: (table: TableName) => string): Result<JoinedTables> {
  return lostRow(rows, pathOf) ?? ok(joinTables(rows, pathOf));
}

function readRows(file: TableFile, table: TableName): Result<unknown[]> {
  const data = readJson(file.bytes);
  if (data === undefined) return invalid(file.path, '', 'not JSON in UTF-8');
  const parsed = z.array(rowSchemas[table]).safeParse(Array.isArray(data) ? data.map(withoutNulls) : data);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return invalid(file.path, issue?.path.join('.') ?? '', issue?.message ?? '');
}

/** The row without missing values, which other programs write as null. */
export function withoutNulls(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** The problem of the first row whose reference does not exist. */
function lostRow(rows: Rows, pathOf: (table: TableName) => string): ReturnType<typeof fail> | undefined {
  const organizations = new Map(rows.organization.map((row) => [row.id, row]));
  const terms = new Map(rows.taxonomy_term.map((row) => [row.id, row]));
  return (
    strangers(rows.service, 'organization_id', organizations, pathOf('service')) ??
    strangers(rows.attribute, 'taxonomy_term_id', terms, pathOf('attribute')) ??
    lostChild(rows, pathOf)
  );
}

/** Joins rows whose references all exist. */
export function joinTables(rows: Rows, pathOf: (table: TableName) => string): JoinedTables {
  const organizations = new Map(rows.organization.map((row) => [row.id, row]));
  const locations = new Map(rows.location.map((row) => [row.id, row]));
  const metadata = groupBy(rows.metadata, (row) => row.resource_id);
  const children = new Map(
    childTables.flatMap((table) =>
      links[table].map((column) => {
        const listed: readonly Row<ChildTable>[] = rows[table];
        return [`${table} ${column}`, groupBy(listed, (row) => linkOf(row, column))] as const;
      }),
    ),
  );
  const rowsOf: JoinedTables['rowsOf'] = <T extends ChildTable>(table: T, id: string, column?: LinkOf<T>) => {
    const found: unknown = children.get(`${table} ${column ?? links[table][0]}`)?.get(id) ?? [];
    // They were grouped from the rows of this table.
    return found as readonly Row<T>[];
  };
  return {
    services: rows.service,
    organizationOf: (service) => organizations.get(service.organization_id ?? ''),
    rowsOf,
    locationsOf: (serviceId) =>
      rowsOf('service_at_location', serviceId).flatMap((at) => {
        const location = locations.get(at.location_id);
        return location ? [{ at, location }] : [];
      }),
    ...joinAttributes(rows),
    metadataOf: (rowId) => metadata.get(rowId) ?? [],
    pathOf,
  };
}

function joinAttributes(rows: Rows): Pick<JoinedTables, 'attributesOf' | 'foreignOf'> {
  const terms = new Map(rows.taxonomy_term.map((row) => [row.id, row]));
  const schemes = new Map(rows.taxonomy.map((row) => [row.id, row.name]));
  const attributes = groupBy(rows.attribute, (row) => row.link_id);
  const isForeign = ({ taxonomy_term_id }: Row<'attribute'>): boolean => {
    const scheme = terms.get(taxonomy_term_id)?.taxonomy_id;
    return scheme !== undefined && scheme !== taxonomyId;
  };
  return {
    attributesOf: (rowId) =>
      (attributes.get(rowId) ?? [])
        .filter((row) => !isForeign(row))
        .map((row) => ({
          code: terms.get(row.taxonomy_term_id)?.code ?? '',
          linkType: row.link_type ?? '',
          value: row.value ?? '',
        })),
    foreignOf: (rowId) =>
      (attributes.get(rowId) ?? []).filter(isForeign).map((row) => {
        const term = terms.get(row.taxonomy_term_id);
        const scheme = schemes.get(term?.taxonomy_id ?? '') ?? term?.taxonomy ?? '';
        return { scheme, term: term?.name ?? '', value: row.value };
      }),
  };
}

/** The problem of the first row without a parent. */
function lostChild(rows: Rows, pathOf: (table: TableName) => string): ReturnType<typeof fail> | undefined {
  for (const table of childTables) {
    for (const column of links[table]) {
      const parent: readonly { readonly id: string }[] = rows[parents[column]];
      const known = new Set(parent.map(({ id }) => id));
      const listed: readonly Row<ChildTable>[] = rows[table];
      const index = listed.findIndex((row) => {
        const id = linkOf(row, column);
        return id !== undefined && !known.has(id);
      });
      if (index >= 0) return invalid(pathOf(table), `${index}.${column}`, 'names a row that does not exist');
    }
  }
  return undefined;
}

/** The row that a column refers to; undefined if the column is empty. */
export function linkOf(row: Row<ChildTable>, column: Link): string | undefined {
  const value = (row as Readonly<Partial<Record<Link, string>>>)[column];
  return value === '' ? undefined : value;
}

/** The problem of the first row whose reference does not exist. */
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
