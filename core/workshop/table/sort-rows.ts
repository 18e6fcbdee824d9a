// Separation of valid and invalid rows in files of other directories. An invalid row is left out with its location.

import { links } from '../../contacts/hsds/links.ts';
import { childTables, linkOf, parents, type Rows, withoutNulls } from '../../contacts/hsds/read-tables.ts';
import { type Row, rowSchemas, type TableName, tableNames } from '../../contacts/hsds/rows.ts';
import type { CellFault } from '../contact-import.ts';

/** Location of a row: the name of the person's file, and the row or entry in it. */
type RowPlace = { readonly file: string; readonly row: number };
/** A row with its location. */
export type GivenRow = RowPlace & { readonly value: unknown };
/** The rows of each table, from whatever files. */
export type GivenTables = { readonly [T in TableName]?: readonly GivenRow[] };

/** A row that was left out, and why. `column` is the wrong one. */
export type LeftRow = RowPlace & {
  readonly fault: CellFault;
  readonly column: string;
  readonly value?: string;
  readonly detail?: string;
  /** The row that has the same id. */
  readonly first?: RowPlace;
};

/** Valid rows, rows that were left out, and the location of each row. */
export type SortedRows = {
  readonly rows: Rows;
  readonly left: readonly LeftRow[];
  readonly placeOf: (row: object) => RowPlace;
};

type PlacedRow = {
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly at: RowPlace;
};
type PlacedRows = Map<TableName, PlacedRow[]>;

/** Checks every row separately, then the references between rows. */
export function sortRows(given: GivenTables): SortedRows {
  const left: LeftRow[] = [];
  const placed: PlacedRows = new Map(
    tableNames.map((table) => [table, withoutRepeats(readRows(given[table] ?? [], table, left), left)]),
  );
  dropLost(placed, left);
  const places = new Map<object, RowPlace>();
  const rows = Object.fromEntries(
    tableNames.map((table) => {
      const own = placed.get(table) ?? [];
      for (const { row, at } of own) places.set(row, at);
      return [table, own.map(({ row }) => row)];
    }),
  );
  // Each table was checked by its own schema.
  return { rows: rows as unknown as Rows, left, placeOf: (row) => places.get(row) ?? { file: '', row: 0 } };
}

function readRows(given: readonly GivenRow[], table: TableName, left: LeftRow[]): PlacedRow[] {
  return given.flatMap(({ file, row, value }): PlacedRow[] => {
    const parsed = rowSchemas[table].safeParse(prepared(value, table, `${file} ${row}`));
    if (parsed.success) return [{ row: parsed.data, at: { file, row } }];
    const [issue] = parsed.error.issues;
    const column = issue?.path.map(String).join('.') ?? '';
    left.push({ file, row, fault: 'invalid', column, detail: issue?.message ?? '' });
    return [];
  });
}

/** Tolerated differences in foreign rows: ids that nobody refers to, the case of a status, and a missing status. */
function prepared(value: unknown, table: TableName, place: string): unknown {
  const row = withoutNulls(value);
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const { id = `${table} ${place}`, status = 'active' } = row as Readonly<Record<string, unknown>>;
  if (table === 'service') {
    return { ...row, id, status: typeof status === 'string' ? status.trim().toLowerCase() : status };
  }
  const { description } = row as Readonly<Record<string, unknown>>;
  return table === 'organization' ? { ...row, id, description: description ?? '' } : { ...row, id };
}

/** The first row with an id stays. An identical row is ignored, a different one is left out. */
function withoutRepeats(rows: readonly PlacedRow[], left: LeftRow[]): PlacedRow[] {
  const known = new Map<string, PlacedRow>();
  return rows.filter((placed) => {
    const { row, at } = placed;
    const first = known.get(row.id);
    known.set(row.id, first ?? placed);
    if (first === undefined) return true;
    if (JSON.stringify(first.row) !== JSON.stringify(row)) {
      left.push({ ...at, fault: 'id-repeated', column: 'id', value: row.id, first: first.at });
    }
    return false;
  });
}

/** Leaves out rows that refer to a missing row, until none is left. */
function dropLost(placed: PlacedRows, left: LeftRow[]): void {
  for (let isDone = false; !isDone; ) {
    isDone = true;
    const known = new Map(
      [...placed].map(([table, rows]) => [table, new Set(rows.map(({ row }) => row.id))]),
    );
    for (const [table, rows] of placed) {
      const kept = rows.filter(({ row, at }) => {
        const lost = lostLink(table, row, known);
        if (lost) left.push({ ...at, fault: 'dangling', ...lost });
        return lost === undefined;
      });
      isDone &&= kept.length === rows.length;
      placed.set(table, kept);
    }
  }
}

/** The column with a reference to a missing row; for a row without a parent, the column that should name one. */
function lostLink(
  table: TableName,
  row: PlacedRow['row'],
  known: ReadonlyMap<TableName, ReadonlySet<string>>,
): { readonly column: string; readonly value: string } | undefined {
  const isLost = (parent: TableName, value: unknown) =>
    typeof value === 'string' && value !== '' && !known.get(parent)?.has(value);
  const columns: readonly (readonly [string, TableName])[] =
    table === 'service'
      ? [['organization_id', 'organization']]
      : table === 'attribute'
        ? [['taxonomy_term_id', 'taxonomy_term']]
        : linkColumns(table);
  const lost = columns.find(([column, parent]) => isLost(parent, row[column]));
  if (lost) return { column: lost[0], value: String(row[lost[0]]) };
  const child = childTables.find((one) => one === table);
  if (child === undefined) return undefined;
  const hangs = links[child].some(
    (column) => linkOf(row as unknown as Row<typeof child>, column) !== undefined,
  );
  return hangs ? undefined : { column: links[child][0], value: '' };
}

function linkColumns(table: TableName): (readonly [string, TableName])[] {
  const child = childTables.find((one) => one === table);
  return child === undefined ? [] : links[child].map((column) => [column, parents[column]] as const);
}
