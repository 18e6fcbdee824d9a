// Canonical JSON (RFC 8785): the same facts always give the same bytes.
import { compareTexts } from './compare-texts.ts';

/**
 * Strings, integers, booleans, lists and objects as JSON without spaces, with sorted keys. Undefined fields are left out; an
 * undefined entry of a list is null.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
