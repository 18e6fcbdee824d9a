// Schemas of the Open Referral HSDS 3.0 tables in a kit. Names of tables and columns are those of the standard.
import { z } from '../../base/zod.ts';

const text = z.string();
const number = z.number();

/** One schema for each table, in the column order of the CSV files. Other columns of the standard are ignored. */
export const rowSchemas = {
  organization: z.object({
    id: text,
    name: text,
    description: text,
    email: text.optional(),
    website: text.optional(),
  }),
  service: z.object({
    id: text,
    organization_id: text,
    name: text,
    description: text.optional(),
    url: text.optional(),
    email: text.optional(),
    status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
    eligibility_description: text.optional(),
    minimum_age: number.optional(),
    maximum_age: number.optional(),
    assured_date: text.optional(),
    assurer_email: text.optional(),
    alert: text.optional(),
  }),
  service_area: z.object({ id: text, service_id: text.optional(), name: text.optional() }),
  location: z.object({
    id: text,
    location_type: z.enum(['physical', 'postal', 'virtual']),
    organization_id: text.optional(),
    name: text.optional(),
    transportation: text.optional(),
    latitude: number.optional(),
    longitude: number.optional(),
  }),
  service_at_location: z.object({
    id: text,
    service_id: text,
    location_id: text,
    description: text.optional(),
  }),
  address: z.object({
    id: text,
    location_id: text.optional(),
    address_1: text,
    address_2: text.optional(),
    city: text,
    state_province: text,
    postal_code: text,
    country: text,
    address_type: z.enum(['physical', 'postal', 'virtual']),
  }),
  accessibility: z.object({
    id: text,
    location_id: text.optional(),
    description: text.optional(),
    details: text.optional(),
  }),
  contact: z.object({
    id: text,
    organization_id: text.optional(),
    service_id: text.optional(),
    service_at_location_id: text.optional(),
    location_id: text.optional(),
    name: text.optional(),
    title: text.optional(),
    department: text.optional(),
    email: text.optional(),
  }),
  phone: z.object({
    id: text,
    location_id: text.optional(),
    service_id: text.optional(),
    organization_id: text.optional(),
    contact_id: text.optional(),
    service_at_location_id: text.optional(),
    number: text,
    extension: z.union([number, text]).optional(),
    type: text.optional(),
    description: text.optional(),
  }),
  schedule: z.object({
    id: text,
    service_id: text.optional(),
    location_id: text.optional(),
    service_at_location_id: text.optional(),
    valid_from: text.optional(),
    valid_to: text.optional(),
    dtstart: text.optional(),
    until: text.optional(),
    freq: text.optional(),
    interval: number.optional(),
    byday: text.optional(),
    opens_at: text.optional(),
    closes_at: text.optional(),
    description: text.optional(),
  }),
  language: z.object({
    id: text,
    service_id: text.optional(),
    phone_id: text.optional(),
    name: text.optional(),
    code: text.optional(),
  }),
  cost_option: z.object({
    id: text,
    service_id: text.optional(),
    option: text.optional(),
    currency: text.optional(),
    amount: number.optional(),
    amount_description: text.optional(),
  }),
  required_document: z.object({ id: text, service_id: text.optional(), document: text.optional() }),
  attribute: z.object({
    id: text,
    link_id: text,
    link_entity: text,
    link_type: text.optional(),
    taxonomy_term_id: text,
    value: text.optional(),
  }),
  taxonomy: z.object({ id: text, name: text, description: text, version: text.optional() }),
  taxonomy_term: z.object({
    id: text,
    code: text.optional(),
    name: text,
    description: text,
    taxonomy: text.optional(),
    taxonomy_id: text.optional(),
    language: text.optional(),
  }),
  metadata: z.object({
    id: text,
    resource_id: text,
    resource_type: text,
    last_action_date: text,
    last_action_type: text,
    field_name: text,
    previous_value: text,
    replacement_value: text,
    updated_by: text,
  }),
} as const;

/** A table, by the standard's name. */
export type TableName = keyof typeof rowSchemas;
/** One row of a table. */
export type Row<T extends TableName> = z.infer<(typeof rowSchemas)[T]>;
/** All rows of all tables. */
export type Tables = { readonly [T in TableName]: readonly Row<T>[] };

/** Base name of a table's files, as in the standard's tabular package. */
export const fileNames: Readonly<Record<TableName, string>> = {
  organization: 'organizations',
  service: 'services',
  service_area: 'service_areas',
  location: 'locations',
  service_at_location: 'service_at_location',
  address: 'addresses',
  accessibility: 'accessibility',
  contact: 'contacts',
  phone: 'phones',
  schedule: 'schedules',
  language: 'languages',
  cost_option: 'cost_options',
  required_document: 'required_documents',
  attribute: 'attributes',
  taxonomy: 'taxonomies',
  taxonomy_term: 'taxonomy_terms',
  metadata: 'metadata',
};

/** The tables in the order in which they are written. */
export const tableNames = Object.keys(rowSchemas) as readonly TableName[];

/** Tables that are written only if they have rows. */
export const extraTables: ReadonlySet<TableName> = new Set([
  'location',
  'service_at_location',
  'address',
  'accessibility',
  'required_document',
]);

/** Columns of directories elsewhere. A kit says the same in other columns: it has one place for each fact. */
const readOnlyColumns: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  organization: ['email', 'website'],
  service: ['email'],
  address: ['address_2'],
  phone: ['extension'],
};

/** The columns of a table in a kit, in order. */
export function columnsOf(table: TableName): readonly string[] {
  const left = readOnlyColumns[table] ?? [];
  return Object.keys(rowSchemas[table].shape).filter((column) => !left.includes(column));
}

/** The folder of the tables in a kit. */
export const contactsFolder = 'data/contacts';

/** Path of a table in a kit. */
export function tablePath(table: TableName, ending: 'json' | 'csv'): string {
  return `${contactsFolder}/${fileNames[table]}.${ending}`;
}
