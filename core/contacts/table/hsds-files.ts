// Decides which tables of HSDS are in files that were given: JSON or CSV for each table, all in one, or services with everything inside.
import Papa from 'papaparse';
import { isJsonDeeper } from '../../kit/json-depth.ts';
import { readingLimits } from '../../kit/reading-limits.ts';
import { flattenServices, isNestedService } from '../hsds/nesting.ts';
import type { TableFile } from '../hsds/read-tables.ts';
import { fileNames, type TableName, tableNames } from '../hsds/rows.ts';

/** A file that was given, by its name. */
export type GivenFile = { readonly name: string; readonly text: string };

/**
 * The tables in files: one JSON or CSV file for each, one JSON file whose fields are the tables, or services with everything inside of
 * them (alone, in a list, or as a page of an answer). Others are left aside.
 */
export function hsdsTables(files: readonly GivenFile[]): TableFile[] {
  const read = files.map((file) => ({
    ...file,
    value: isCsv(file) ? undefined : parseJson(file.text),
  }));
  const nested = read.flatMap(({ value }) => servicesIn(value));
  if (nested.length > 0) return filesOf(flattenServices(nested));
  return read.flatMap((file) =>
    isCsv(file) ? csvTable(file.name, file.text) : jsonTables(file.name, file.value),
  );
}

/** Says whether CSV files are those of a tabular package: by the names the standard gives them. */
export function areHsdsTables(files: readonly GivenFile[]): boolean {
  const names = new Set(files.map(({ name }) => name.toLowerCase()));
  return ['organizations.csv', 'services.csv'].every((name) => names.has(name));
}

function isCsv({ name }: GivenFile): boolean {
  return name.toLowerCase().endsWith('.csv');
}

function jsonTables(name: string, value: unknown): TableFile[] {
  if (Array.isArray(value)) {
    const table = tableNames.find((one) => name.toLowerCase() === `${fileNames[one]}.json`);
    return table === undefined ? [] : filesOf({ [table]: value });
  }
  if (typeof value !== 'object' || value === null) return [];
  return filesOf(
    Object.fromEntries(
      Object.entries(value).flatMap(([key, rows]) => {
        const table = tableNames.find((one) => one === key || fileNames[one] === key);
        return table === undefined || !Array.isArray(rows) ? [] : [[table, rows]];
      }),
    ),
  );
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

/** In CSV an empty cell is a missing value, and numbers are written as text. */
function csvTable(name: string, text: string): TableFile[] {
  const table = tableNames.find((one) => name.toLowerCase() === `${fileNames[one]}.csv`);
  if (table === undefined) return [];
  const [columns = [], ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' }).data;
  const values = rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) =>
      Object.fromEntries(
        columns.flatMap((column, index) => {
          const cell = cells[index] ?? '';
          if (cell === '') return [];
          const isNumber = numbers.includes(column) && Number.isFinite(Number(cell));
          return [[column.trim(), isNumber ? Number(cell) : cell] as const];
        }),
      ),
    );
  return filesOf({ [table]: values });
}

function filesOf(tables: Readonly<Partial<Record<TableName, readonly unknown[]>>>): TableFile[] {
  const encoder = new TextEncoder();
  return Object.entries(tables).map(([table, rows]) => ({
    path: `${fileNames[table as TableName]}.json`,
    bytes: encoder.encode(JSON.stringify(rows)),
  }));
}

function parseJson(text: string): unknown {
  if (isJsonDeeper(text, readingLimits.jsonDepth)) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
