// Correction of a query typed with the wrong keyboard layout (Greek or Latin), and adjacency of keys.

const latinKeys = 'qwertyuiopasdfghjklzxcvbnm';
const greekKeys = ';ςερτυθιοπασδφγηξκλζχψωβνμ';
/** The first key of each row, and its offset to the right. */
const rows = [
  [0, 0],
  [10, 0.25],
  [19, 0.75],
] as const;

const toGreek = new Map([...latinKeys].map((key, index) => [key, greekKeys[index] ?? key]));
const toLatin = new Map([...greekKeys, 'σ'].map((key, index) => [key, latinKeys[index] ?? 's']));
// On the Greek keyboard this key puts an accent on the next vowel.
const deadKey = /[;:'](?=[aeiouhyv])/gi;
const hasLatin = /[a-z]/i;
const hasGreek = /\p{Script=Greek}/u;

/** The query in the other layout, without accents; undefined if it has letters of both alphabets or none. */
export function swapKeyboard(line: string): string | undefined {
  const isLatin = hasLatin.test(line);
  if (isLatin === hasGreek.test(line)) return undefined;
  const bare = line.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const keys = isLatin ? bare.replace(deadKey, '') : bare;
  const map = isLatin ? toGreek : toLatin;
  return [...keys].map((key) => map.get(key) ?? key).join('');
}

/** Whether the keys of two letters of one alphabet are adjacent. */
export function areAdjacentKeys(one: string, other: string): boolean {
  return [latinKeys, greekKeys].some((keys) => {
    const [a, b] = [keys.indexOf(one), keys.indexOf(other)];
    if (a < 0 || b < 0) return false;
    const [from, to] = [placeOf(a), placeOf(b)];
    return Math.abs(from.row - to.row) <= 1 && Math.abs(from.column - to.column) <= 1;
  });
}

function placeOf(key: number): { readonly row: number; readonly column: number } {
  const row = rows.findLastIndex(([first]) => first <= key);
  const [first, moved] = rows[row] ?? rows[0];
  return { row, column: key - first + moved };
}
