// Decides how good a passphrase for a publisher's key is, in a measure that people can follow: twelve characters or four words.

/** Fewest characters of a passphrase without words. */
export const minCharacters = 12;
/** Fewest words of a passphrase of words. */
export const minWords = 4;
const goodCharacters = 18;
const goodWords = 6;
const minDistinctCharacters = 6;

/** `short`: not to be used; `enough`: what is asked for; `good`: more than that. */
export type PassphraseMeasure = 'short' | 'enough' | 'good';

/** Measures a passphrase. The same word or the same few characters over and over count once. */
export function measurePassphrase(passphrase: string): PassphraseMeasure {
  const words = new Set(
    passphrase
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => [...word].length >= 3),
  ).size;
  const characters = [...passphrase];
  const isVaried = new Set(characters).size >= minDistinctCharacters;
  const length = isVaried ? characters.length : 0;
  if (words >= goodWords || length >= goodCharacters) return 'good';
  return words >= minWords || length >= minCharacters ? 'enough' : 'short';
}
