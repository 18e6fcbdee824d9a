// Greek stemmers: Snowball's, and a light one for nouns and adjectives whose cases Snowball separates.
import { stemmer } from '@orama/stemmers/greek';

// Snowball stems «παιδια» to «πα», and «εμποριας» differently from «εμπορια». Removing only case endings is more stable.
const neuter = /μα(?:τα|των|τοσ)?$/;
const ending = /(?:[ιε]?(?:ουσ|ων|ου|οσ|οι|ασ|εσ|εισ|ησ|ωσ|υσ|ο|α|η|ε|υ|ω)|[ιε]+)$/;
const finalSigma = /(?<=[αεηιουω])σ$/;
const minStemLength = 3;
/** Feminine nouns whose stem would be too short to be distinctive: «ώρα», «ώρες», «βία», «βίας». */
const shortNoun = /^([α-ω]{2})(?:α|ασ|εσ|ων)$/;

// Without accents «commission» looks like «guardian», and would flood every answer about guardians.
const apart: ReadonlyMap<string, readonly string[]> = new Map([
  ['επιτροπη', ['επιτροπη']],
  ['επιτροπησ', ['επιτροπη']],
  ['επιτροπεσ', ['επιτροπη']],
  ['επιτροπων', ['επιτροπη', 'επιτροπ']],
]);

/** Stems of a folded Greek word: Snowball's first. A stem that lost nearly the whole word is left out. */
export function stemsOfGreek(form: string): readonly string[] {
  const fixed = apart.get(form);
  if (fixed) return fixed;
  const light = stemLight(form);
  const snowball = stemmer(form);
  if (snowball.length < minStemLength) return [light];
  return snowball === light ? [light] : [snowball, light];
}

function stemLight(form: string): string {
  const noun = form.replace(neuter, 'μ');
  if (noun !== form && noun.length >= minStemLength) return noun;
  const short = shortNoun.exec(form)?.[1];
  // A unique ending: «ωραίος» keeps its own stem.
  if (short !== undefined) return `${short}ασ`;
  const stem = form.replace(ending, '');
  return stem.length >= minStemLength ? stem : form.replace(finalSigma, '');
}
