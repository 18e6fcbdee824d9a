// Decides what a line means that was typed with the keyboard set to the other alphabet: Greek for Latin, Latin for Greek.

const latinKeys = 'qwertyuiopasdfghjklzxcvbnm';
const greekKeys = ';ςερτυθιοπασδφγηξκλζχψωβνμ';

const toGreek = new Map([...latinKeys].map((key, index) => [key, greekKeys[index] ?? key]));
const toLatin = new Map([...greekKeys, 'σ'].map((key, index) => [key, latinKeys[index] ?? 's']));
// On the Greek keyboard this key puts an accent on the next vowel.
const deadKey = /[;:'](?=[aeiouhyv])/gi;
const hasLatin = /[a-z]/i;
const hasGreek = /\p{Script=Greek}/u;

/** The line as the other keyboard would have written it, without accents; undefined when it has letters of both alphabets or none. */
export function swapKeyboard(line: string): string | undefined {
  const isLatin = hasLatin.test(line);
  if (isLatin === hasGreek.test(line)) return undefined;
  const bare = line.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const keys = isLatin ? bare.replace(deadKey, '') : bare;
  const map = isLatin ? toGreek : toLatin;
  return [...keys].map((key) => map.get(key) ?? key).join('');
}
