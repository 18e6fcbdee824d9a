// Row ids: UUID version 5 (RFC 9562) of a name, so that the same contact always has the same ids.
import { sha1 } from '@noble/hashes/legacy.js';
import type { TableName } from './rows.ts';

/** The namespace of the ids, a random UUID. Never change it: the rows of existing kits would get other ids. */
const nameSpace = 'f0a9a6c8-7e0b-4d8c-9a53-1b1f0c8f4a6e';
const spaceBytes = (nameSpace.replaceAll('-', '').match(/../g) ?? []).map((pair) =>
  Number.parseInt(pair, 16),
);
const encoder = new TextEncoder();

/** The id of the row of a table for `key`. */
export function rowId(table: TableName, key: string): string {
  const hash = sha1(Uint8Array.from([...spaceBytes, ...encoder.encode(`${table}/${key}`)]));
  const bytes = hash.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * The id of an attribute: that of its row with the number of the attribute at its end, as a UUID of version 8. A packed file holds
 * thousands of them, and hashes would make up most of it.
 */
export function attributeId(row: string, index: number): string {
  return `${row.slice(0, 14)}8${row.slice(15, 28)}${index.toString(16).padStart(8, '0')}`;
}
