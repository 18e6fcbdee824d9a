// Decides how Greek words are written in Latin letters where a name must be plain: as on signs and passports (ELOT 743).

const pairs: Readonly<Record<string, string>> = {
  ου: 'ou',
  γγ: 'ng',
  γξ: 'nx',
  γχ: 'nch',
};
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  'α a,β v,γ g,δ d,ε e,ζ z,η i,θ th,ι i,κ k,λ l,μ m,ν n,ξ x,ο o,π p,ρ r,σ s,ς s,τ t,υ y,φ f,χ ch,ψ ps,ω o'
    .split(',')
    .map((entry) => entry.split(' ')),
);
const voiceless = /^[θκξπσςτφχψ]/;

/** The words in small letters from a to z, accents gone; letters of other scripts stay. */
export function inLatinLetters(words: string): string {
  const text = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  let written = '';
  for (let at = 0; at < text.length; ) {
    const pair = text.slice(at, at + 2);
    const isFirst = at === 0 || !/\p{L}/u.test(text[at - 1] ?? '');
    const latin = pairs[pair] ?? (pair === 'μπ' && isFirst ? 'b' : diphthong(pair, text.slice(at + 2)));
    written += latin ?? letters[text[at] ?? ''] ?? text[at] ?? '';
    at += latin === undefined ? 1 : 2;
  }
  return written;
}

/** `αυ` and `ευ` sound as v before vowels and most consonants, as f before the others and at the end. */
function diphthong(pair: string, after: string): string | undefined {
  const vowel = { αυ: 'a', ευ: 'e', ηυ: 'i' }[pair];
  if (vowel === undefined) return undefined;
  return `${vowel}${after === '' || voiceless.test(after) || !/^\p{L}/u.test(after) ? 'f' : 'v'}`;
}
