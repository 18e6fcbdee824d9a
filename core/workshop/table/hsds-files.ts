// HSDS in files: JSON or CSV for each table, all tables in one file, or nested services.
import Papa from 'papaparse';
import { readingLimits } from '../../base/reading-limits.ts';
import { flattenServices, isNestedService, nestedProperties } from '../../contacts/hsds/nesting.ts';
import { fileNames, rowSchemas, tableNames } from '../../contacts/hsds/rows.ts';
import { isJsonDeeper } from '../../kit/json-depth.ts';
import type { GivenRow, GivenTables } from './sort-rows.ts';

/** A file from the person, with its name. */
type GivenFile = { readonly name: string; readonly text: string };

/** Content of the files. */
export type FoundTables = {
  readonly tables: GivenTables;
  /** Columns with values that a contact cannot represent, with their file. */
  readonly leftColumns: readonly string[];
  /** Files without contacts. */
  readonly leftFiles: readonly string[];
};

type Found = { readonly file: string; readonly tables: GivenTables; readonly isNested: boolean };

/** The tables in files. The rows of a table may be in several files. A CSV file beside a JSON file of the same name is a duplicate. */
export function hsdsTables(files: readonly GivenFile[]): FoundTables {
  const json = new Set(files.filter((file) => !isCsv(file)).map(baseName));
  const own = files.filter((file) => !(isCsv(file) && json.has(baseName(file))));
  const found = own.map((file): Found => {
    if (isCsv(file)) return { file: file.name, tables: csvTable(file), isNested: false };
    const value = parseJson(file.text);
    const services = servicesIn(value);
    return services.length > 0
      ? { file: file.name, tables: flattenServices(services, file.name), isNested: true }
      : { file: file.name, tables: jsonTables(file.name, value), isNested: false };
  });
  const full = found.filter(({ tables }) => Object.values(tables).some((rows) => rows.length > 0));
  const tables = Object.fromEntries(
    tableNames.flatMap((table) => {
      const rows = full.flatMap((each) => each.tables[table] ?? []);
      return rows.length === 0 ? [] : [[table, rows] as const];
    }),
  );
  // A table without rows counts as read; only a file that is no table does not.
  const leftFiles = found.filter(
    ({ file, tables: read }) => Object.keys(read).length === 0 && !isDescription(file),
  );
  return { tables, leftColumns: full.flatMap(leftColumnsOf), leftFiles: leftFiles.map(({ file }) => file) };
}

/** Whether CSV files are those of a tabular package, by the standard's names. */
export function areHsdsTables(files: readonly GivenFile[]): boolean {
  const names = new Set(files.map(({ name }) => name.toLowerCase()));
  return ['organizations.csv', 'services.csv'].every((name) => names.has(name));
}

function leftColumnsOf({ file, tables, isNested }: Found): string[] {
  return tableNames.flatMap((table) => {
    const known = new Set([
      ...Object.keys(rowSchemas[table].shape),
      ...(isNested ? nestedProperties(table) : []),
    ]);
    const used = new Set(
      (tables[table] ?? []).flatMap(({ value }) =>
        Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([column, cell]) =>
          isEmpty(cell) || known.has(column) ? [] : [column],
        ),
      ),
    );
    return [...used].map((column) => `${file}: ${table}.${column}`);
  });
}

function isEmpty(cell: unknown): boolean {
  return cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0);
}

/** The description of a tabular package has no rows. */
function isDescription(name: string): boolean {
  return name.toLowerCase() === 'datapackage.json';
}

function baseName({ name }: GivenFile): string {
  return name.toLowerCase().replace(/\.(?:csv|json)$/, '');
}

function isCsv({ name }: GivenFile): boolean {
  return name.toLowerCase().endsWith('.csv');
}

function jsonTables(name: string, value: unknown): GivenTables {
  if (Array.isArray(value)) {
    const table = tableNames.find((one) => name.toLowerCase() === `${fileNames[one]}.json`);
    return table === undefined ? {} : { [table]: placed(name, value) };
  }
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, rows]) => {
      const table = tableNames.find((one) => one === key || fileNames[one] === key);
      return table === undefined || !Array.isArray(rows) ? [] : [[table, placed(name, rows)] as const];
    }),
  );
}

/** Entries of a list count from 1. */
function placed(file: string, list: readonly unknown[], first = 1): GivenRow[] {
  return list.map((value, index) => ({ file, row: first + index, value }));
}

function servicesIn(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.filter(isNestedService);
  if (isNestedService(value)) return [value];
  const page: unknown =
    typeof value === 'object' && value !== null && 'contents' in value ? value.contents : [];
  return Array.isArray(page) ? page.filter(isNestedService) : [];
}

const numbers: readonly string[] = [
  'amount',
  'interval',
  'latitude',
  'longitude',
  'minimum_age',
  'maximum_age',
];

/** In CSV an empty cell is a missing value, and numbers are text. Row 1 has the column names. */
function csvTable({ name, text }: GivenFile): GivenTables {
  const table = tableNames.find((one) => name.toLowerCase() === `${fileNames[one]}.csv`);
  if (table === undefined) return {};
  const [columns = [], ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' }).data;
  const values = rows.map((cells) =>
    Object.fromEntries(
      columns.flatMap((column, index) => {
        const cell = cells[index] ?? '';
        if (cell === '') return [];
        const isNumber = numbers.includes(column) && Number.isFinite(Number(cell));
        return [[column.trim(), isNumber ? Number(cell) : cell] as const];
      }),
    ),
  );
  return { [table]: placed(name, values, 2).filter(({ value }) => Object.keys(value as object).length > 0) };
}

function parseJson(text: string): unknown {
  if (isJsonDeeper(text, readingLimits.jsonDepth)) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
