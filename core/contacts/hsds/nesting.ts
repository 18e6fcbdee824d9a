// Nesting of the HSDS tables in JSON: a service with all of its rows.
import { links } from './links.ts';
import { fileNames, type TableName, type Tables, tableNames } from './rows.ts';

type Fields = Readonly<Record<string, unknown>>;
type Made = Record<string, unknown>;

/** A nested list: the rows of `table` that refer to the parent in `column`. */
type Nest = { readonly property: string; readonly table: TableName; readonly column: string };

const nest = (table: TableName, column: string): Nest => {
  const property = table === 'service_at_location' ? 'service_at_locations' : fileNames[table];
  return { property, table, column };
};

const nests: Readonly<Partial<Record<TableName, readonly Nest[]>>> = {
  organization: [nest('phone', 'organization_id'), nest('contact', 'organization_id')],
  service: [
    nest('phone', 'service_id'),
    nest('schedule', 'service_id'),
    nest('service_area', 'service_id'),
    nest('service_at_location', 'service_id'),
    nest('language', 'service_id'),
    nest('cost_option', 'service_id'),
    nest('required_document', 'service_id'),
    nest('contact', 'service_id'),
  ],
  service_at_location: [
    nest('contact', 'service_at_location_id'),
    nest('phone', 'service_at_location_id'),
    nest('schedule', 'service_at_location_id'),
  ],
  location: [
    nest('address', 'location_id'),
    nest('contact', 'location_id'),
    nest('accessibility', 'location_id'),
    nest('phone', 'location_id'),
    nest('schedule', 'location_id'),
  ],
  phone: [nest('language', 'phone_id')],
  contact: [nest('phone', 'contact_id')],
};

/** A nested single row: the row of `table` that the column refers to. */
const single: Readonly<
  Partial<
    Record<TableName, { readonly property: string; readonly table: TableName; readonly column: string }>
  >
> = {
  service: { property: 'organization', table: 'organization', column: 'organization_id' },
  service_at_location: { property: 'location', table: 'location', column: 'location_id' },
  attribute: { property: 'taxonomy_term', table: 'taxonomy_term', column: 'taxonomy_term_id' },
  taxonomy_term: { property: 'taxonomy_detail', table: 'taxonomy', column: 'taxonomy_id' },
};

/** Columns that say where a row belongs, and the id of what stands in it as a whole. */
const placesIn: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  ...links,
  attribute: ['link_id', 'link_entity'],
  metadata: ['resource_id', 'resource_type'],
  service: ['organization_id'],
};

const withoutAttributes: ReadonlySet<TableName> = new Set([
  'attribute',
  'taxonomy',
  'taxonomy_term',
  'metadata',
]);

/** How an attribute names its term: with all that is known of it, or by its id alone. */
type TermForm = 'whole' | 'by-id';

/** The terms of tables, each with its taxonomy. */
export function nestTerms(tables: Tables): Fields[] {
  const taxonomies = new Map(tables.taxonomy.map((row) => [row.id, row]));
  return tables.taxonomy_term.map((row) => ({
    ...row,
    taxonomy_detail: taxonomies.get(row.taxonomy_id ?? ''),
  }));
}

/** The services of tables, each with all nested rows. Rows inside of others need not say where they belong. */
export function nestServices(tables: Tables, terms: TermForm = 'whole'): Fields[] {
  const byId = new Map(tableNames.map((table) => [table, new Map(rowsOf(tables, table).map(withId))]));
  const linked = new Map<string, Fields[]>();
  const link = (key: string, row: Fields): void => {
    const list = linked.get(key);
    if (list) list.push(row);
    else linked.set(key, [row]);
  };
  for (const { table, column } of Object.values(nests).flat()) {
    for (const row of rowsOf(tables, table)) link(`${table} ${column} ${String(row[column])}`, row);
  }
  for (const row of tables.attribute) link(`attribute ${row.link_id}`, row);
  for (const row of tables.metadata) link(`metadata ${row.resource_id}`, row);
  const fill = (table: TableName, row: Fields): Fields => {
    const made: Made = { ...row };
    const id = String(row['id']);
    if (terms === 'by-id') for (const column of placesIn[table] ?? []) delete made[column];
    const inside = terms === 'by-id' && table === 'attribute' ? undefined : single[table];
    const found = inside && byId.get(inside.table)?.get(String(row[inside.column]));
    if (inside && found) made[inside.property] = fill(inside.table, found);
    for (const { property, table: child, column } of nests[table] ?? []) {
      const rows = linked.get(`${child} ${column} ${id}`);
      if (rows) made[property] = rows.map((each) => fill(child, each));
    }
    if (withoutAttributes.has(table)) return made;
    const attributes = linked.get(`attribute ${id}`);
    const metadata = linked.get(`metadata ${id}`);
    if (attributes) made['attributes'] = attributes.map((each) => fill('attribute', each));
    if (metadata) made['metadata'] = metadata.map((each) => fill('metadata', each));
    return made;
  };
  return tables.service.map((row) => fill('service', row));
}

/** A row of a service, with the name of the file and the index of the service. */
type FlatRow = { readonly file: string; readonly row: number; readonly value: Fields };
type FlatTables = Record<TableName, FlatRow[]>;

/** Rows that many others refer to. They are repeated in each of them. */
const shared: ReadonlySet<TableName> = new Set(['organization', 'location', 'taxonomy', 'taxonomy_term']);

/**
 * The tables of services with nested rows. A row that is repeated is stored once; rows that only share their id are all kept. Rows
 * without an id get one.
 */
export function flattenServices(services: readonly Fields[], file: string): FlatTables {
  const tables = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as FlatTables;
  const known = new Map<string, FlatRow & { value: Made }>();
  let made = 0;
  const idFor = (table: TableName, row: Fields): unknown => {
    const { id } = row;
    const before = known.get(`${table} ${String(id)}`);
    const isFree = id !== undefined && id !== null && id !== '' && before === undefined;
    if (isFree || table === 'service' || (before && (shared.has(table) || isSame(before.value, row))))
      return id;
    made += 1;
    return `${String(id ?? table)} ${made}`;
  };
  const take = (table: TableName, value: Fields, names: Fields, row: number): void => {
    const flat: Made = { ...names };
    for (const [name, field] of Object.entries(value)) {
      if (field !== null && (typeof field !== 'object' || !nestedProperties(table).includes(name)))
        flat[name] = field;
    }
    const inside = single[table];
    const found = inside && listOf([value[inside.property]])[0];
    if (inside && found) {
      take(inside.table, found, {}, row);
      flat[inside.column] ??= found['id'];
    }
    const id = idFor(table, flat);
    flat['id'] = id;
    const key = `${table} ${String(id)}`;
    const before = known.get(key);
    if (before && table !== 'service') {
      // A later copy of a row may omit fields, but not contradict the first one.
      const differs = Object.entries(flat).some(
        ([name, field]) => name in before.value && before.value[name] !== field,
      );
      if (differs) tables[table].push({ file, row, value: flat });
      else Object.assign(before.value, flat);
    } else {
      const placed = { file, row, value: flat };
      known.set(key, placed);
      tables[table].push(placed);
    }
    for (const { property, table: child, column } of nests[table] ?? []) {
      for (const each of listOf(value[property])) take(child, each, { [column]: id }, row);
    }
    for (const each of listOf(value['attributes'])) {
      take('attribute', each, { link_id: id, link_entity: table }, row);
    }
    for (const each of listOf(value['metadata'])) {
      take('metadata', each, { resource_id: id, resource_type: table }, row);
    }
  };
  for (const [index, service] of services.entries()) take('service', service, {}, index + 1);
  return tables;
}

/** Whether one row contains all fields of another. */
function isSame(one: Fields, other: Fields): boolean {
  return Object.entries(other).every(([name, value]) => one[name] === value);
}

/** Names of the nested properties of a table's row. */
export function nestedProperties(table: TableName): readonly string[] {
  const inside = single[table]?.property;
  const lists = (nests[table] ?? []).map(({ property }) => property);
  return [...(inside === undefined ? [] : [inside]), ...lists, 'attributes', 'metadata'];
}

/** Whether a value is a service with nested rows. */
export function isNestedService(value: unknown): value is Fields {
  const [service] = listOf([value]);
  if (!service || typeof service['name'] !== 'string') return false;
  return listOf([service['organization']]).length > 0 || Array.isArray(service['service_at_locations']);
}

function rowsOf(tables: Tables, table: TableName): readonly Fields[] {
  return tables[table];
}

function withId(row: Fields): [string, Fields] {
  return [String(row['id']), row];
}

function listOf(value: unknown): Fields[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter(
    (entry): entry is Fields => typeof entry === 'object' && entry !== null && !Array.isArray(entry),
  );
}
