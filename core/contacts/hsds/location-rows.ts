// Locations of a contact in the tables of HSDS: location, address, accessibility, service at location.
import type { Contact } from '../contact.ts';
import type { Location } from '../contact-location.ts';
import type { RowRef, TableWriter } from './table-writer.ts';

/** Value of a required column if nothing is known. */
export const nothing = '-';

/** Adds the locations of a contact. */
export function writeLocations(contact: Contact, service: RowRef, writer: TableWriter): void {
  for (const [index, location] of (contact.locations ?? []).entries()) {
    writeLocation(location, `${contact.id}/${index}`, service, writer);
  }
}

function writeLocation(location: Location, key: string, service: RowRef, writer: TableWriter): void {
  const row = writer.refer('location', key);
  const { kind, address, latitude, longitude } = location;
  writer.add('location', {
    id: row.id,
    location_type: kind,
    ...writer.column(row, 'name', location.name),
    ...writer.column(row, 'transportation', location.directions),
    ...(latitude === undefined ? {} : { latitude }),
    ...(longitude === undefined ? {} : { longitude }),
  });
  const at = writer.refer('service_at_location', key);
  writer.add('service_at_location', {
    id: at.id,
    service_id: service.id,
    location_id: row.id,
    ...writer.column(at, 'description', location.note),
  });
  for (const [index, text] of (location.access ?? []).entries()) {
    const access = writer.refer('accessibility', `${key}/${index}`);
    writer.add('accessibility', {
      id: access.id,
      location_id: row.id,
      description: writer.text(access, 'description', text),
    });
  }
  if (!address) return;
  const place = writer.refer('address', key);
  writer.add('address', {
    id: place.id,
    location_id: row.id,
    address_1: writer.text(place, 'address_1', address.street),
    city: writer.text(place, 'city', address.city),
    state_province: address.province ?? nothing,
    postal_code: address.postalCode ?? nothing,
    country: address.country,
    address_type: kind,
  });
}
