// Words in cells for yes and no, countries, needs and kinds, in the four languages.
import type { Country } from '../../base/country.ts';
import { plain } from './columns.ts';

const yes = new Set('yes y true 1 x si s sim ναι ν'.split(' '));
const no = new Set('no n false 0 nao οχι ο'.split(' '));

/** Yes or no; undefined for anything else. */
export function yesOrNo(cell: string): boolean | undefined {
  const word = plain(cell);
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

const countries: Readonly<Record<string, Country>> = {
  eu: 'EU',
  'european union': 'EU',
  'ευρωπαικη ενωση': 'EU',
  'unione europea': 'EU',
  'uniao europeia': 'EU',
  gr: 'GR',
  greece: 'GR',
  ελλαδα: 'GR',
  grecia: 'GR',
  it: 'IT',
  italy: 'IT',
  ιταλια: 'IT',
  italia: 'IT',
  cy: 'CY',
  cyprus: 'CY',
  κυπροσ: 'CY',
  cipro: 'CY',
  chipre: 'CY',
  pt: 'PT',
  portugal: 'PT',
  πορτογαλια: 'PT',
  portogallo: 'PT',
};

/** The country that a word names. */
export function countryIn(cell: string): Country | undefined {
  const word = plain(cell);
  return Object.hasOwn(countries, word) ? countries[word] : undefined;
}

/** The entry of a closed list that a word names, ignoring case and punctuation. */
export function wordIn<T extends string>(cell: string, known: readonly T[]): T | undefined {
  const word = plain(cell);
  return known.find((entry) => plainEntry(entry) === word);
}

const plainEntries = new Map<string, string>();

/** Closed lists have few entries, and every cell looks them up. */
function plainEntry(entry: string): string {
  const found = plainEntries.get(entry) ?? plain(entry);
  plainEntries.set(entry, found);
  return found;
}

/** The parts of a cell with several words. */
export function wordsIn(cell: string): string[] {
  return cell
    .split(/[;,\n|]+/)
    .map((word) => word.trim())
    .filter(Boolean);
}
