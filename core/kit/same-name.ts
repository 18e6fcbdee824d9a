// Whether a person would take two names for one: by their letters, or by what the letters look like.

/** Letters of Greek and Cyrillic, and signs, that look like a letter of the Latin alphabet in most typefaces. */
const lookalikes: Readonly<Record<string, string>> = {
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'),
  ...pairs('αγικνορυχωϲ', 'ayikvopuxwc'),
  ...pairs('АВЕЅІЈКМНОРСТХҮ', 'abesijkmhopctxy'),
  ...pairs('аеѕіјорсухһԁԛԝ', 'aesijopcyxhdqw'),
  ...pairs('01|ı', 'olll'),
};

/** Says whether two names are easily taken for each other: letter case, accents, spaces, punctuation and look-alikes do not count. */
export function isSameName(one: string, other: string): boolean {
  return fold(one) === fold(other) || shape(one) === shape(other);
}

/** The letters and digits of a name, whatever their case and accents; the whole name when it has none. */
function fold(name: string): string {
  const plain = name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('ς', 'σ') || name;
}

/** A name by how it looks. A capital I and a small l look alike, so both count as one. */
function shape(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\p{L}\p{N}|]/gu, '');
  const latin = [...plain].map((letter) => lookalikes[letter] ?? letter.toLowerCase()).join('');
  return latin.replaceAll('i', 'l') || name;
}

function pairs(letters: string, latin: string): Record<string, string> {
  const looks = [...latin];
  return Object.fromEntries([...letters].map((letter, index) => [letter, looks[index] ?? letter]));
}
