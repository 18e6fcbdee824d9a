// Order of texts that is the same on every computer and in every language.

/** Orders texts by their UTF-16 code units. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
