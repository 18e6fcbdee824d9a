// Queries for the walks over all hits: drawn from the texts with a fixed seed, in typical forms.
import type { Language } from '../../core/base/language.ts';
import { isStopWord } from '../../core/search/stop-words.ts';
import { splitWords } from '../../core/search/words.ts';

/** A text queries are drawn from. */
export type QueryText = { readonly text: string; readonly language: Language };

/** So many queries; half of them are single words, the rest in turn pairs, phrases, slips, beginnings, capitals. */
export function drawHitQueries(texts: readonly QueryText[], count: number, seed = 7): string[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const rich = texts
    .map(({ text, language }) => ({
      written: splitWords(text).map(({ start, end }) => text.slice(start, end)),
      language,
    }))
    .filter(({ written }) => written.length > 20);
  const word = (): string => {
    for (;;) {
      const { written, language } = pick(rich);
      const found = pick(written);
      if (/^\p{L}{4,}$/u.test(found) && !isStopWord(found.toLowerCase(), language)) return found;
    }
  };
  const phrase = (): string => {
    const { written } = pick(rich);
    const at = Math.floor(random() * (written.length - 3));
    return `"${written.slice(at, at + 3).join(' ')}"`;
  };
  const slip = (): string => {
    const whole = word();
    const at = 1 + Math.floor(random() * (whole.length - 2));
    return whole.slice(0, at) + whole.slice(at + 1);
  };
  const ways = [
    () => `${word()} ${word()}`,
    phrase,
    slip,
    () => word().slice(0, 4),
    () => word().toUpperCase(),
    () => word().normalize('NFD').replace(/\p{M}/gu, ''),
  ];
  return Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? word() : (ways[((index - 1) / 2) % ways.length] as () => string)(),
  );
}

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
