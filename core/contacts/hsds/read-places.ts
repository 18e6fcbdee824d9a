// Reading of locations and areas from the tables of HSDS.
import type { LocalText } from '../../base/local-text.ts';
import { countryNames } from './contact-rows.ts';
import { nothing } from './location-rows.ts';
import type { JoinedTables, PlacedLocation } from './read-tables.ts';
import { filled, firstValue, textReader } from './read-values.ts';
import type { Row } from './rows.ts';

/** The locations of a service. */
export function locationsOf(serviceId: string, tables: JoinedTables): unknown {
  return filled(tables.locationsOf(serviceId).map((placed) => locationOf(placed, tables)));
}

function locationOf({ at, location }: PlacedLocation, tables: JoinedTables): unknown {
  const read = textReader(tables, location.id);
  const access = tables.rowsOf('accessibility', location.id).flatMap((row) => {
    const { description, details = '' } = row;
    return textReader(tables, row.id)('description', description ?? details) ?? [];
  });
  const [address] = tables.rowsOf('address', location.id);
  return {
    kind: location.location_type,
    name: read('name', location.name),
    directions: read('transportation', location.transportation),
    latitude: location.latitude,
    longitude: location.longitude,
    note: textReader(tables, at.id)('description', at.description),
    access: filled(access),
    address: address && addressOf(address, tables),
  };
}

function addressOf(row: Row<'address'>, tables: JoinedTables): unknown {
  const read = textReader(tables, row.id);
  return {
    street: read('address_1', [row.address_1, row.address_2].filter(Boolean).join(', ')),
    city: read('city', row.city),
    province: known(row.state_province),
    postalCode: known(row.postal_code),
    country: row.country.toUpperCase(),
  };
}

function known(part: string): string | undefined {
  return part === nothing || part.trim() === '' ? undefined : part;
}

/** The area that a service covers, and further ones. If the first is only the name of the country, it is no area. */
export function areasOf(
  serviceId: string,
  country: string | undefined,
  tables: JoinedTables,
): { readonly region: LocalText | undefined; readonly areas: readonly LocalText[] | undefined } {
  const [first, ...others] = tables.rowsOf('service_area', serviceId);
  const read = (area: Row<'service_area'>) => textReader(tables, area.id)('name', area.name);
  const isWritten =
    first !== undefined && firstValue(tables.attributesOf(first.id), 'language-of-text') !== undefined;
  const isCountry = Object.entries(countryNames).some(
    ([code, name]) => code === country && name === first?.name,
  );
  return {
    region: first && (isWritten || !isCountry) ? read(first) : undefined,
    areas: filled(others.flatMap((area) => read(area) ?? [])),
  };
}
