// Detection of a person's age in a query. Ages describe the case, not what is searched.
import type { QueryWord } from './parse-query.ts';

const isNumber = /^\p{N}{1,2}$/u;
// Folded forms, in the four languages.
const units = new Set(
  `year years yr yrs yo month months χρονων χρονια χρονοσ χρονη χρονο ετων ετη μηνων anni anno mesi mese anos ano meses mes`.split(
    ' ',
  ),
);
const before = new Set('age aged ηλικιασ ηλικια eta idade'.split(' '));
const after = new Set(['old']);

/** The words of a query that state an age («15 years old», «15 χρονών», «età 15»), with one or two digits. */
export function agesIn(words: readonly QueryWord[]): ReadonlySet<QueryWord> {
  const found = new Set<QueryWord>();
  words.forEach((word, index) => {
    if (!isNumber.test(word.form)) return;
    const [first, unit, last] = [words[index - 1], words[index + 1], words[index + 2]];
    const hasUnit = unit !== undefined && units.has(unit.form);
    const isNamed = first !== undefined && before.has(first.form);
    if (!hasUnit && !isNamed) return;
    found.add(word);
    if (isNamed) found.add(first);
    if (!hasUnit) return;
    found.add(unit);
    if (last && after.has(last.form)) found.add(last);
  });
  return found;
}
