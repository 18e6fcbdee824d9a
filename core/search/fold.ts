// Folding of spellings: case, accents, ligatures and Greek variants do not matter.

/**
 * Version of folding, splitting and stemming together, stored in every segment. A segment of another version is rebuilt from its
 * units, because build and query would no longer agree.
 */
export const foldingVersion = 2;

/** Maximum length of a form in UTF-16 units. Longer runs of letters (broken texts) are cut in the same way at build and query. */
export const maxFormLength = 64;

const ascii = /^[\x20-\x7e]*$/;
const joint = /[-\u2010][ \t]*\r?\n[ \t]*/g;
// Soft hyphen with the following line break, zero-width joiners, word joiner.
const invisible = /\u00AD[ \t]*\r?\n[ \t]*|[\u00AD\u200C\u2060]|\u200D/g;
const marks = /\p{M}+/gu;
const notWord = /[^\p{L}\p{N}]+/gu;
const greek = /\p{Script=Greek}/u;
const greekLetters = /\p{Script=Greek}/gu;
const latinLetters = /[a-z]/g;

// Letters without a decomposition, and symbols that NFKC does not change (measured: ∆ U+2206 in Greek PDFs).
const twins: Readonly<Record<string, string>> = {
  ς: 'σ',
  '\u2206': 'δ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
};
const twinPattern = new RegExp(`[${Object.keys(twins).join('')}]`, 'gu');

// Latin letters inside a Greek word, typed or extracted, by their look.
const lookalikes: Readonly<Record<string, string>> = {
  a: 'α',
  b: 'β',
  e: 'ε',
  h: 'η',
  i: 'ι',
  k: 'κ',
  m: 'μ',
  n: 'ν',
  o: 'ο',
  p: 'ρ',
  t: 'τ',
  u: 'υ',
  v: 'ν',
  x: 'χ',
  y: 'υ',
  z: 'ζ',
};

/** The word without line-end hyphens and invisible characters, composed and in lower case. Accents stay, because stemmers need them. */
export function lowerWord(raw: string): string {
  if (ascii.test(raw) && !raw.includes('-')) return raw.toLowerCase();
  return raw
    .replace(joint, '')
    .replace(invisible, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('\u2206', 'δ');
}

/** Removes accents, breathings and final sigma from a word of `lowerWord`; the result has letters and digits only. */
export function stripAccents(lowered: string): string {
  if (ascii.test(lowered)) return lowered.replace(notWord, '');
  const bare = lowered
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(twinPattern, (letter) => twins[letter] ?? letter)
    .replace(notWord, '')
    // Last, because parts of a Korean syllable may join once a bracket between them is removed.
    .normalize('NFC');
  return greek.test(bare) ? mendScript(bare) : bare;
}

/** The form under which a word is indexed, searched and marked. Empty if the word has no letter or digit. */
export function foldWord(raw: string): string {
  return cut(stripAccents(lowerWord(raw)));
}

function mendScript(word: string): string {
  const latin = word.match(latinLetters)?.length ?? 0;
  if (latin === 0 || latin > (word.match(greekLetters)?.length ?? 0)) return word;
  return word.replace(latinLetters, (letter) => lookalikes[letter] ?? letter);
}

function cut(form: string): string {
  if (form.length <= maxFormLength) return form;
  const last = form.charCodeAt(maxFormLength - 1);
  return form.slice(0, last >= 0xd800 && last <= 0xdbff ? maxFormLength - 1 : maxFormLength);
}
