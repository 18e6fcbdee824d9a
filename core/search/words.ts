// Splitting of a text into words, the same for build, query and highlighting.
import { foldWord } from './fold.ts';

/** A word of a text: its folded form and its range in the ORIGINAL string, including a line-end hyphen. */
export type Word = { readonly form: string; readonly start: number; readonly end: number };

// Modifier letters (such as the apostrophe U+02BC) and superscript digits (footnotes) separate words, so neither \p{Lm} nor \p{No}
// is included.
const letter = '\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lo}\\p{Nd}\\p{Nl}\\u2206';
const wordPattern = new RegExp(`[${letter}][${letter}\\p{M}\\u00AD\\u200C\\u200D\\u2060]*`, 'gu');
const lineJoint = /(?:[-\u2010]|(?<=\u00AD))[ \t]{0,80}\r?\n[ \t]{0,80}(?=\p{Ll}|\p{Lu}\p{Lu})/uy;
const wordAt = new RegExp(wordPattern.source, 'uy');
const startsLower = /^\p{Ll}/u;
const isShouted = /^\p{Lu}\p{Lu}+$/u;
const isLettersOnly = /^[\p{L}\p{M}\u00AD]+$/u;
// After these prefixes a hyphen at the line end is a real one: «non-» + «governmental» stays two words.
const keptHyphens = ['non', 'self', 'vice', 'socio', 'psycho'];
const keepsHyphen = new Set(keptHyphens);
const inEitherCase = keptHyphens.map(
  (word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`,
);
/** Pattern source before a hyphen: not after one of these prefixes. */
export const notKeptHyphen = `(?<!(?<!\\p{L})(?:${inEitherCase.join('|')}))`;
// A footnote number attached to a word: «children12», «12Article».
const noteAfter = /^([\p{L}\p{M}\u00AD]{4,})\p{Nd}{1,3}$/u;
const noteBefore = /^(\p{Nd}{1,3})[\p{L}\p{M}\u00AD]{4,}$/u;
const hasDigit = /\p{Nd}/u;

const keptForms = 20_000;
const forms = new Map<string, string>();

/** The words of a text in order. A word broken at a line end is one word; apostrophes and hyphens separate words. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  wordPattern.lastIndex = 0;
  for (let found = wordPattern.exec(text); found; found = wordPattern.exec(text)) {
    const start = found.index;
    const end = joinedEnd(text, start, start + found[0].length);
    wordPattern.lastIndex = end;
    const raw = text.slice(start, end);
    const note = hasDigit.test(raw) ? (noteAfter.exec(raw) ?? noteBefore.exec(raw))?.[1]?.length : undefined;
    if (note === undefined) addWord(words, raw, start);
    else {
      addWord(words, raw.slice(0, note), start);
      addWord(words, raw.slice(note), start + note);
    }
  }
  return words;
}

function addWord(words: Word[], raw: string, start: number): void {
  let form = forms.get(raw);
  if (form === undefined) {
    form = foldWord(raw);
    if (forms.size >= keptForms) forms.clear();
    forms.set(raw, form);
  }
  if (form !== '') words.push({ form, start, end: start + raw.length });
}

/** Continues a word over hyphenated line ends; returns its end in the text. */
function joinedEnd(text: string, start: number, firstEnd: number): number {
  const next = text.charCodeAt(firstEnd);
  const isBroken =
    next === 0x2d || next === 0x2010 || ((next === 0x0a || next === 0x0d) && text[firstEnd - 1] === '\u00AD');
  if (!isBroken) return firstEnd;
  let partStart = start;
  let end = firstEnd;
  for (;;) {
    const left = text.slice(partStart, end);
    if (!isLettersOnly.test(left) || keepsHyphen.has(left.toLowerCase())) return end;
    lineJoint.lastIndex = end;
    const joint = lineJoint.exec(text);
    if (!joint) return end;
    wordAt.lastIndex = end + joint[0].length;
    const right = wordAt.exec(text)?.[0];
    if (right === undefined || !(startsLower.test(right) || isShouted.test(left))) return end;
    partStart = end + joint[0].length;
    end = partStart + right.length;
  }
}
