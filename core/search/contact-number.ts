// Contacts with exactly the number of the query. They are ranked above pages that mention it.
import type { PlanGroup } from './plan.ts';
import { PostingsCursor } from './postings.ts';
import type { Segment } from './segment.ts';
import { hitKindCodes } from './segment-format.ts';

const contactCode = hitKindCodes.indexOf('contact');
const isDigits = /^\p{Nd}+$/u;
/** Such a long number anywhere in a contact is the contact's own. */
const digitsOfOwn = 7;

/** Units of contacts whose number is the whole query; empty for other queries. */
export function unitsOfNumber(
  segment: Segment,
  index: number,
  groups: readonly PlanGroup[],
): ReadonlySet<number> {
  const found = new Set<number>();
  const [group, ...others] = groups;
  if (!group || others.length > 0 || !isDigits.test(group.form.replaceAll(' ', ''))) return found;
  // The numbers of a contact are in its head. Other parts may mention numbers of other contacts.
  const add = (unit: number, heads: number): void => {
    if (segment.codes(unit).kind !== contactCode) return;
    if (heads > 0 || group.form.length >= digitsOfOwn) found.add(unit);
  };
  for (const { word, entry } of group.terms[index] ?? []) {
    if (word !== group.form) continue;
    const cursor = new PostingsCursor(segment.terms.data, entry, segment.unitCount);
    while (cursor.next()) add(cursor.unit, cursor.heads);
  }
  for (const { units, heads } of group.phrases[index] ?? [])
    units.forEach((unit, place) => {
      add(unit, heads[place] ?? 0);
    });
  return found;
}
