// Decides the Greek stems: Snowball's, and a light one for nouns and adjectives where Snowball parts their cases.
import { stemmer } from '@orama/stemmers/greek';

// Snowball gives «παιδια» the stem «πα» and «εμποριας» another stem than «εμπορια»; case endings alone are steadier.
const neuter = /μα(?:τα|των|τοσ)?$/;
const ending = /(?:[ιε]?(?:ουσ|ων|ου|οσ|οι|ασ|εσ|εισ|ησ|ωσ|υσ|ο|α|η|ε|υ|ω)|[ιε]+)$/;
const finalSigma = /(?<=[αεηιουω])σ$/;
const minStemLength = 3;
/** Feminine nouns whose stem would be too short to be told from others: «ώρα», «ώρες», «βία», «βίας». */
const shortNoun = /^([α-ω]{2})(?:α|ασ|εσ|ων)$/;

// Without accents the commission looks like the guardian; the first floods every answer about the second.
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
  // Ends as no other stem does: «ωραίος» keeps its own.
  if (short !== undefined) return `${short}ασ`;
  const stem = form.replace(ending, '');
  return stem.length >= minStemLength ? stem : form.replace(finalSigma, '');
}
