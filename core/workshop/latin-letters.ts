// Greek words in Latin letters, as on road signs and in passports (ELOT 743), for names that must be plain.

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

/** The words in the letters a to z without accents; letters of other scripts stay. */
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

/** `αυ` and `ευ` are pronounced with v before vowels and most consonants, with f otherwise. */
function diphthong(pair: string, after: string): string | undefined {
  const vowel = { αυ: 'a', ευ: 'e', ηυ: 'i' }[pair];
  if (vowel === undefined) return undefined;
  return `${vowel}${after === '' || voiceless.test(after) || !/^\p{L}/u.test(after) ? 'f' : 'v'}`;
}
