// Comparison of two contacts by field. Empty texts, the order of fields and surrounding spaces do not matter.
import { compareTexts } from '../base/compare-texts.ts';
import { type DraftContact, draftContactSchema } from './draft-contact.ts';
import { withoutEmpty } from './without-empty.ts';

const fieldNames = Object.keys(draftContactSchema.shape) as (keyof DraftContact)[];

/** Names of the fields that differ between two contacts. */
export function changedFields(one: DraftContact, other: DraftContact): (keyof DraftContact)[] {
  return fieldNames.filter(
    (name) => JSON.stringify(comparable(one[name])) !== JSON.stringify(comparable(other[name])),
  );
}

function comparable(value: unknown): unknown {
  return sorted(withoutEmpty(trimmed(value)));
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, trimmed(entry)]));
}

/** The order of fields inside a value does not matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => compareTexts(one, other))
      .map(([name, entry]) => [name, sorted(entry)]),
  );
}
