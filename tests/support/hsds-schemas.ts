// Validation by Open Referral HSDS 3.0: Ajv with the published JSON Schema, and Python's csv with the tabular package.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

type Field = {
  readonly name: string;
  readonly type: 'string' | 'number' | 'date' | 'datetime' | 'time';
  readonly format?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
  };
};
type Resource = {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly primaryKey: string;
    readonly fields: readonly Field[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
};
/** A table as Python reads it: names of columns, then rows. */
type Table = { readonly columns: readonly string[]; readonly rows: readonly Record<string, string>[] };
/** A file with its name and its text. */
export type TextFile = { readonly name: string; readonly text: string };

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`hsds/${name}`, import.meta.url), 'utf8'));

/** The tables of the published tabular package. */
export const publishedTables = (published('datapackage.json') as { resources: readonly Resource[] })
  .resources;

/** The formats as the specifications they name have them (RFC 9562, 5321, 3986, 3339), and the types of Table Schema. */
const formats = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  email:
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/,
  uri: /^[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+(#([A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  number: /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/,
  date: (text: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
  time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
};
const ajv = new Ajv({ allErrors: true, strict: false, formats });
const tabular = ajv.compile(closed(published('tabular.json'), '#/properties/$1/items') as object);
const service = ajv.compile(closed(published('service.json'), '#/definitions/$1') as object);

/** What the published JSON Schema of tables finds wrong; `tables` by the standard's names. */
export function tablesFaults(tables: Readonly<Record<string, unknown>>): string[] {
  return faultsOf(tabular, tables);
}

/** What the published JSON Schema finds wrong with one service and everything in it. */
export function serviceFaults(value: unknown): string[] {
  return faultsOf(service, value);
}

function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** As the test of the standard itself does it: no column it does not know. */
function closed(schema: unknown, inside: string): unknown {
  if (Array.isArray(schema)) return schema.map((entry) => closed(entry, inside));
  if (typeof schema !== 'object' || schema === null) return schema;
  const made = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      // Some references name a file beside it, though everything is inside.
      name === '$ref' ? String(value).replace(/^(\w+)\.json$/, inside) : closed(value, inside),
    ]),
  );
  return made['type'] === 'object' && made['properties'] !== undefined
    ? { ...made, additionalProperties: false }
    : made;
}

const reader = `
import csv, io, json, sys
tables = {}
for file in json.load(sys.stdin):
    rows = list(csv.reader(io.StringIO(file["text"].removeprefix("\\ufeff"), newline=""), strict=True))
    wrong = [row for row in rows if len(row) != len(rows[0])]
    assert not wrong, (file["name"], wrong[:1])
    tables[file["name"]] = {"columns": rows[0], "rows": [dict(zip(rows[0], row)) for row in rows[1:]]}
json.dump(tables, sys.stdout)
`;

/** What the published tabular package finds wrong with CSV files, read by Python. Throws when they are no CSV. */
export function packageFaults(files: readonly TextFile[]): string[] {
  const tables = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', reader], {
      input: JSON.stringify(files),
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
      env: { PYTHONIOENCODING: 'utf-8' },
    }),
  ) as Record<string, Table>;
  const unknown = Object.keys(tables).filter((name) => publishedTables.every(({ path }) => path !== name));
  return [
    ...unknown.map((name) => `${name} is no table`),
    ...publishedTables.flatMap((resource) => {
      const table = tables[resource.path];
      return table ? tableFaults(resource, table, tables).map((fault) => `${resource.path} ${fault}`) : [];
    }),
  ];
}

function tableFaults({ schema }: Resource, table: Table, tables: Readonly<Record<string, Table>>): string[] {
  const { fields, foreignKeys = [] } = schema;
  const filledRows = table.rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
  );
  const validate = ajv.compile({ type: 'array', items: rowSchema(fields) });
  const unknown = table.columns.filter((column) => fields.every(({ name }) => name !== column));
  const twice = fields
    .filter(({ name, constraints }) => constraints?.unique === true || name === schema.primaryKey)
    .filter(({ name }) => {
      const cells = filledRows.flatMap((row) => row[name] ?? []);
      return new Set(cells).size < cells.length;
    });
  const lost = foreignKeys.flatMap(({ fields: column, reference }) => {
    const path = publishedTables.find(({ name }) => name === reference.resource)?.path ?? '';
    const known = new Set((tables[path]?.rows ?? []).map((row) => row[reference.fields]));
    return filledRows.flatMap((row) => {
      const id = row[column];
      return id === undefined || known.has(id) ? [] : [`${column} ${id} leads nowhere`];
    });
  });
  return [
    ...unknown.map((name) => `${name} is no column`),
    ...faultsOf(validate, filledRows),
    ...twice.map(({ name }) => `${name} is not unique`),
    ...lost,
  ];
}

function rowSchema(fields: readonly Field[]): object {
  const formatOf = ({ type, format }: Field): string | undefined =>
    type === 'string' ? format : type === 'datetime' ? 'date-time' : type;
  const properties = fields.map((field) => {
    const format = formatOf(field);
    const words = field.constraints?.enum;
    return [
      field.name,
      {
        type: 'string',
        ...(format === undefined ? {} : { format }),
        ...(words === undefined ? {} : { enum: words }),
      },
    ] as const;
  });
  const required = fields.filter(({ constraints }) => constraints?.required === true).map(({ name }) => name);
  return { type: 'object', properties: Object.fromEntries(properties), required };
}
