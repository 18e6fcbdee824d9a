// References between the tables of HSDS.

/** Child tables with the columns that refer to a parent; the first column is the usual one. */
export const links = {
  service_area: ['service_id'],
  service_at_location: ['service_id', 'location_id'],
  address: ['location_id'],
  accessibility: ['location_id'],
  phone: ['service_id', 'contact_id', 'service_at_location_id', 'location_id', 'organization_id'],
  contact: ['service_id', 'service_at_location_id', 'location_id', 'organization_id'],
  schedule: ['service_id', 'service_at_location_id', 'location_id'],
  language: ['service_id', 'phone_id'],
  cost_option: ['service_id'],
  required_document: ['service_id'],
} as const;
