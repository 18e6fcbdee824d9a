// Portuguese stemmer: joins old and new spelling, and plurals that Snowball separates.
import { stemmer } from '@orama/stemmers/portuguese';

// Consonants that the spelling agreement of 1990 removed: acção, óptimo, excepcional, director.
const silent = /c(?=ç|c[eéií])|c(?=t)|p(?=ç|t|c[eéií])/g;
// Words whose consonant is pronounced and kept, and words that would become another word without it.
const spoken =
  /^(?:rapt|pact|apt|inapt|adapt|capt|opt|intact|lact|bact|facto|ficc|convic|fric|sucç|corrup|interrup|erup|cript|sept|octo|pict|nict|ocid|helicop|eucalip|egípcio|núpcia)/;
const shortPairs: ReadonlyMap<string, string> = new Map([
  ['acto', 'ato'],
  ['actos', 'atos'],
  ['acta', 'ata'],
  ['actas', 'atas'],
  ['tecto', 'teto'],
  ['tectos', 'tetos'],
  ['actor', 'ator'],
  ['acção', 'ação'],
  ['acçao', 'açao'],
  ['accao', 'acao'],
  ['accoes', 'acoes'],
  ['mães', 'mãe'],
  ['maes', 'mae'],
  ['leis', 'lei'],
  ['reis', 'rei'],
  ['males', 'mal'],
  ['cônsules', 'cônsul'],
]);
const keptPlurals = new Set([
  'mais',
  'demais',
  'pais',
  'dois',
  'depois',
  'seis',
  'lápis',
  'lapis',
  'grátis',
  'gratis',
]);
const plurals: readonly (readonly [RegExp, string])[] = [
  [/ões$/, 'ão'],
  [/oes$/, 'ao'],
  [/ães$/, 'ão'],
  [/ais$/, 'al'],
  [/áveis$/, 'ável'],
  [/íveis$/, 'ível'],
  [/aveis$/, 'avel'],
  [/iveis$/, 'ivel'],
  [/éis$/, 'el'],
  [/([cstg])eis$/, '$1il'],
  [/eis$/, 'el'],
  [/[óo]is$/, 'ol'],
  [/uis$/, 'ul'],
  [/ns$/, 'm'],
  [/([bdfhjlmnprtv])is$/, '$1il'],
];
const minPluralLength = 5;

/** Stem of a Portuguese word in lower case with its accents; `stripAccents` follows. */
export function stemPortuguese(lowered: string): string {
  return stemmer(toSingular(toNewSpelling(lowered)));
}

function toNewSpelling(word: string): string {
  const pair = shortPairs.get(word);
  if (pair !== undefined) return pair;
  return word.length < 6 || spoken.test(word) ? word : word.replace(silent, '');
}

function toSingular(word: string): string {
  const pair = shortPairs.get(word);
  if (pair !== undefined) return pair;
  if (!word.endsWith('s') || word.length < minPluralLength || keptPlurals.has(word)) return word;
  const rule = plurals.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
