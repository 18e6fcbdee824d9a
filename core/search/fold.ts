// Decides which spellings of a word are the same word: case, accents, ligatures and Greek letter twins are folded away.

/**
 * Version of folding, splitting and stemming together. It stands in every segment: a segment made with another version
 * must be made again from its units, since build and query would no longer agree.
 */
export const foldingVersion = 2;

/** Longest form kept, in UTF-16 units; longer runs of letters (broken texts) are cut here, at build and query alike. */
export const maxFormLength = 64;

const ascii = /^[\x20-\x7e]*$/;
const joint = /[-\u2010][ \t]*\r?\n[ \t]*/g;
// Soft hyphen with the line end after it, zero-width joiners, word joiner.
const invisible = /\u00AD[ \t]*\r?\n[ \t]*|[\u00AD\u200C\u2060]|\u200D/g;
const marks = /\p{M}+/gu;
const notWord = /[^\p{L}\p{N}]+/gu;
const greek = /\p{Script=Greek}/u;
const greekLetters = /\p{Script=Greek}/gu;
const latinLetters = /[a-z]/g;

// Letters that keep no accent to drop, and signs that NFKC leaves alone (measured: ∆ U+2206 in Greek PDFs).
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

// Latin letters typed or extracted inside a Greek word, by what they look like.
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

/** The word as written, without line-end hyphens and invisible signs, composed and in lower case; accents stay (stemmers need them). */
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

/** Drops accents, breathings and final sigma from a word of `lowerWord`; the result holds letters and digits only. */
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
    // Last, since parts of a Korean syllable that a bracket held apart join once it is gone.
    .normalize('NFC');
  return greek.test(bare) ? mendScript(bare) : bare;
}

/** The form under which a word is indexed, asked for and marked. Empty when nothing of it is a letter or digit. */
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
