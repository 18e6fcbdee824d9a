// Parts of a unit in the list: the title or heading above, and the text itself.
import type { NoteText } from '../notes/search-notes.ts';
import { cutOut, type Excerpt, makeExcerpt, type TextLines } from '../search/excerpt.ts';
import type { Matcher } from '../search/matcher.ts';
import type { SearchUnit, TextRange } from '../search/units.ts';
import type { SearchRow } from './search-rows.ts';

/** Where a passage is in the text of its unit, with the marks of the whole text. */
type PassagePlace = TextRange & { readonly marks: readonly TextRange[] };

/** What a row shows of the text of its unit. */
type ShownParts = Pick<SearchRow, 'title' | 'titleMarks' | 'label' | 'labelMarks' | 'excerpt'>;

/** The text of a unit without the title or heading it begins with; pages are left as they are. */
export function bodyOf(unit: SearchUnit): string {
  const head = headOf(unit);
  return head === undefined ? unit.text : unit.text.slice(head.length + 1);
}

/** The text of a passage. In a table or a list a dot separates the lines, as in every other row. */
export function passageOf(unit: SearchUnit, { marks, ...range }: PassagePlace): Excerpt {
  return cutOut(unit.text, range, marks, linesOf(unit));
}

/** Title and heading with their marks, and the excerpt of what comes after them. */
export function partsOf(unit: SearchUnit, matcher: Matcher): ShownParts {
  const { title, label, language } = unit;
  const head = headOf(unit);
  const marksOf = (name: string) => (name === head ? matcher.marks(name, language) : []);
  const body = bodyOf(unit);
  const excerpt = makeExcerpt(body, matcher.marks(body, language), { lines: linesOf(unit) });
  return { title, titleMarks: marksOf(title), label, labelMarks: marksOf(label), excerpt };
}

/** The person's own words of a note and the words they are at, each cut to where it was found. */
export function notePartsOf({ own, quoted }: NoteText, matcher: Matcher): NonNullable<SearchRow['note']> {
  const excerptOf = (text: string) => makeExcerpt(text, matcher.marks(text));
  return { own: excerptOf(own), quoted: excerptOf(quoted) };
}

/** Lines of a page are lines of print; those of everything else are facts, cells and entries of their own. */
function linesOf({ kind }: SearchUnit): TextLines {
  return kind === 'page' ? 'print' : 'own';
}

function headOf(unit: SearchUnit): string | undefined {
  const first = unit.heads[0];
  if (unit.kind === 'page' || first?.start !== 0) return undefined;
  const head = unit.text.slice(0, first.end);
  const names = unit.kind === 'contact' ? [unit.title] : [unit.title, unit.label];
  return names.includes(head) ? head : undefined;
}
