// Names that a person could confuse, by their letters or by similar-looking characters.

/** Greek and Cyrillic letters, and symbols, that look like a Latin letter in most typefaces. */
const lookalikes: Readonly<Record<string, string>> = {
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'),
  ...pairs('αγικνορυχωϲ', 'ayikvopuxwc'),
  ...pairs('АВЕЅІЈКМНОРСТХҮ', 'abesijkmhopctxy'),
  ...pairs('аеѕіјорсухһԁԛԝ', 'aesijopcyxhdqw'),
  ...pairs('01|ı', 'olll'),
};

/** Whether two names are easily confused. Case, accents, spaces, punctuation and look-alikes do not matter. */
export function isSameName(one: string, other: string): boolean {
  return fold(one) === fold(other) || shape(one) === shape(other);
}

/** The letters and digits of a name without case and accents; the whole name if it has none. */
function fold(name: string): string {
  const plain = name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('ς', 'σ') || name;
}

/** A name by its appearance. Capital I and small l look alike, so both become one character. */
function shape(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\p{L}\p{N}|]/gu, '');
  const latin = [...plain].map((letter) => lookalikes[letter] ?? letter.toLowerCase()).join('');
  return latin.replaceAll('i', 'l') || name;
}

function pairs(letters: string, latin: string): Record<string, string> {
  const looks = [...latin];
  return Object.fromEntries([...letters].map((letter, index) => [letter, looks[index] ?? letter]));
}
