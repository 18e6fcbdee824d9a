// Decides the English stem: Snowball's "Porter2" algorithm, plus irregular plurals and pasts of this field.

// Source of the rules: snowballstem.org/algorithms/english/stemmer.html. Held against Debian's stemwords in the tests.

const irregular: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['childrens', 'child'],
  ['women', 'woman'],
  ['womens', 'woman'],
  ['men', 'man'],
  ['policemen', 'policeman'],
  ['policewomen', 'policewoman'],
  ['wives', 'wife'],
  ['lives', 'life'],
  ['feet', 'foot'],
  ['sold', 'sell'],
  ['bought', 'buy'],
  ['fled', 'flee'],
  ['sought', 'seek'],
  ['taken', 'take'],
  ['took', 'take'],
  ['held', 'hold'],
  ['kept', 'keep'],
  ['forgot', 'forget'],
  ['forgotten', 'forget'],
]);
const whole: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
]);
const unchanged = new Set(['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']);
const keptAfterPlural = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);
const step2: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];
const step3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const step4 = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|(?<=[st])ion)$/;
const special = /^(gener|commun|arsen)/;

/** The stem of a folded English word (lower case, no accents). */
export function stemEnglish(form: string): string {
  return snowballEnglish(irregular.get(form) ?? form);
}

/** Snowball's algorithm alone, without the irregular forms. */
export function snowballEnglish(form: string): string {
  if (form.length <= 2 || unchanged.has(form)) return form;
  const fixed = whole.get(form);
  if (fixed !== undefined) return fixed;
  // An upper-case Y is a consonant, as in Snowball's own description.
  let word = form.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const [first, second] = regions(word);
  word = cutPlural(word);
  if (keptAfterPlural.has(word)) return word;
  word = cutPast(word, first);
  word = word.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  word = swapSuffix(word, first, second);
  word = cutStep4(word, second);
  return cutFinal(word, first, second).replaceAll('Y', 'y');
}

function regions(word: string): [number, number] {
  const start = special.exec(word)?.[0].length ?? after(word, 0);
  return [start, after(word, start)];
}

/** Place after the first consonant that follows a vowel, counted from `from`. */
function after(word: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function cutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(us|ss)$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function cutPast(word: string, first: number): string {
  const eed = /eed(ly)?$/.exec(word);
  if (eed) return eed.index >= first ? `${word.slice(0, eed.index)}ee` : word;
  const past = /(ingly|edly|ing|ed)$/.exec(word);
  if (!past || !/[aeiouy]/.test(word.slice(0, past.index))) return word;
  const cut = word.slice(0, past.index);
  if (/(at|bl|iz)$/.test(cut)) return `${cut}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(cut)) return cut.slice(0, -1);
  return first >= cut.length && endsShort(cut) ? `${cut}e` : cut;
}

function endsShort(word: string): boolean {
  return /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/.test(word);
}

function swapSuffix(word: string, first: number, second: number): string {
  let result = word;
  const two = step2.find(([suffix]) => result.endsWith(suffix));
  if (two) {
    const at = result.length - two[0].length;
    const before = result[at - 1] ?? '';
    const isAllowed =
      two[0] === 'ogi' ? before === 'l' : two[0] !== 'li' || 'cdeghkmnrt'.includes(before || '-');
    if (at >= first && isAllowed) result = result.slice(0, at) + two[1];
  }
  const three = step3.find(([suffix]) => result.endsWith(suffix));
  if (three) {
    const at = result.length - three[0].length;
    if (at >= (three[0] === 'ative' ? second : first)) result = result.slice(0, at) + three[1];
  }
  return result;
}

function cutStep4(word: string, second: number): string {
  const found = step4.exec(word);
  return found && found.index >= second ? word.slice(0, found.index) : word;
}

function cutFinal(word: string, first: number, second: number): string {
  const end = word.length - 1;
  if (word.endsWith('l')) return end >= second && word[end - 1] === 'l' ? word.slice(0, -1) : word;
  if (!word.endsWith('e')) return word;
  const isCut = end >= second || (end >= first && !endsShort(word.slice(0, -1)));
  return isCut ? word.slice(0, -1) : word;
}
