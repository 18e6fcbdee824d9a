// Strength of a passphrase for a publisher's key, by a rule that people understand: twelve characters or four words.

/** Minimum length of a passphrase in characters. */
export const minCharacters = 12;
/** Minimum length of a passphrase in words. */
export const minWords = 4;
const goodCharacters = 18;
const goodWords = 6;
const minDistinctCharacters = 6;

/** `short`: refused; `enough`: the required strength; `good`: stronger than that. */
type PassphraseMeasure = 'short' | 'enough' | 'good';

/** Measures a passphrase. Repeated words and few different characters count once. */
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
