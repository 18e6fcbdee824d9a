// Decides what Open Referral HSDS 3.0 asks of the tables a kit carries: columns, types, formats, closed lists, what must be there.
// Restated from the standard's table definitions (schema/*.json of version 3.0 of the specification, http://docs.openreferral.org),
// in our own form, so that a table is checked against the standard and not against the code that wrote it.

type Column = {
  type: 'string' | 'number';
  format?: 'uuid' | 'email' | 'uri' | 'date-time';
  options?: string[];
};

const text: Column = { type: 'string' };
const number: Column = { type: 'number' };
const uuid: Column = { type: 'string', format: 'uuid' };
const email: Column = { type: 'string', format: 'email' };
const uri: Column = { type: 'string', format: 'uri' };

/** A table: its columns, and those that must be filled. `required` includes what the tabular form asks for in addition. */
export type TableRules = {
  readonly file: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly required: readonly string[];
};

/** The tables of HSDS 3.0 that are used, by the standard's name. */
export const hsdsTables: Readonly<Record<string, TableRules>> = {
  organization: {
    file: 'organizations',
    columns: {
      id: uuid,
      name: text,
      alternate_name: text,
      description: text,
      email,
      website: uri,
      tax_status: text,
      tax_id: text,
      year_incorporated: number,
      legal_status: text,
      logo: text,
      uri,
      parent_organization_id: uuid,
    },
    required: ['id', 'name', 'description'],
  },
  service: {
    file: 'services',
    columns: {
      id: uuid,
      organization_id: uuid,
      program_id: uuid,
      name: text,
      alternate_name: text,
      description: text,
      url: uri,
      email,
      status: { type: 'string', options: ['active', 'inactive', 'defunct', 'temporarily closed'] },
      interpretation_services: text,
      application_process: text,
      fees_description: text,
      wait_time: text,
      fees: text,
      accreditations: text,
      eligibility_description: text,
      minimum_age: number,
      maximum_age: number,
      assured_date: text,
      assurer_email: email,
      licenses: text,
      alert: text,
      last_modified: { type: 'string', format: 'date-time' },
    },
    required: ['id', 'name', 'status', 'organization_id'],
  },
  service_area: {
    file: 'service_areas',
    columns: {
      id: uuid,
      service_id: uuid,
      name: text,
      description: text,
      extent: text,
      extent_type: text,
      uri: text,
    },
    required: ['id'],
  },
  phone: {
    file: 'phones',
    columns: {
      id: uuid,
      location_id: uuid,
      service_id: uuid,
      organization_id: uuid,
      contact_id: uuid,
      service_at_location_id: uuid,
      number: text,
      extension: number,
      type: text,
      description: text,
    },
    required: ['id', 'number'],
  },
  contact: {
    file: 'contacts',
    columns: {
      id: uuid,
      organization_id: uuid,
      service_id: uuid,
      service_at_location_id: uuid,
      location_id: uuid,
      name: text,
      title: text,
      department: text,
      email,
    },
    required: ['id'],
  },
  schedule: {
    file: 'schedules',
    columns: {
      id: uuid,
      service_id: uuid,
      location_id: uuid,
      service_at_location_id: uuid,
      valid_from: text,
      valid_to: text,
      dtstart: text,
      timezone: number,
      until: text,
      count: number,
      wkst: { type: 'string', options: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
      freq: { type: 'string', options: ['WEEKLY', 'MONTHLY'] },
      interval: number,
      byday: text,
      byweekno: text,
      bymonthday: text,
      byyearday: text,
      description: text,
      opens_at: text,
      closes_at: text,
      schedule_link: uri,
      attending_type: text,
      notes: text,
    },
    required: ['id'],
  },
  language: {
    file: 'languages',
    columns: {
      id: uuid,
      service_id: uuid,
      location_id: uuid,
      phone_id: uuid,
      name: text,
      code: text,
      note: text,
    },
    required: ['id'],
  },
  cost_option: {
    file: 'cost_options',
    columns: {
      id: uuid,
      service_id: uuid,
      valid_from: text,
      valid_to: text,
      option: text,
      currency: text,
      amount: number,
      amount_description: text,
    },
    required: ['id', 'service_id'],
  },
  attribute: {
    file: 'attributes',
    columns: {
      id: uuid,
      link_id: uuid,
      taxonomy_term_id: uuid,
      link_type: text,
      link_entity: text,
      value: text,
    },
    required: ['id', 'link_id', 'taxonomy_term_id', 'link_entity'],
  },
  taxonomy: {
    file: 'taxonomies',
    columns: { id: uuid, name: text, description: text, uri, version: text },
    required: ['id', 'name', 'description'],
  },
  taxonomy_term: {
    file: 'taxonomy_terms',
    columns: {
      id: uuid,
      code: text,
      name: text,
      description: text,
      parent_id: uuid,
      taxonomy: text,
      language: text,
      taxonomy_id: uuid,
      term_uri: uri,
    },
    required: ['id', 'name', 'description'],
  },
  metadata: {
    file: 'metadata',
    columns: {
      id: uuid,
      resource_id: uuid,
      resource_type: text,
      last_action_date: text,
      last_action_type: text,
      field_name: text,
      previous_value: text,
      replacement_value: text,
      updated_by: text,
    },
    required: [
      'id',
      'last_action_date',
      'last_action_type',
      'field_name',
      'previous_value',
      'replacement_value',
      'updated_by',
      'resource_id',
      'resource_type',
    ],
  },
};

/** The rules of a table as JSON Schema. Stricter than the standard in one way: columns it does not know are refused. */
export function jsonSchemaOf({ columns, required }: TableRules): object {
  const properties = Object.fromEntries(
    Object.entries(columns).map(([name, { options, ...column }]) => [
      name,
      options ? { ...column, enum: options } : column,
    ]),
  );
  return { type: 'array', items: { type: 'object', properties, required, additionalProperties: false } };
}

/** The formats the rules use, as the specifications they name have them (RFC 9562, 5321, 3986, 3339). */
export const formats: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  email:
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/,
  uri: /^[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+(#([A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
};
