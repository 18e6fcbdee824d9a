// Greek words that a word in Latin letters may stand for («anilikos», «thyma»), as far as a dictionary contains them.
import type { Segment } from './segment.ts';
import { stemsOf } from './stem.ts';

const pieces: ReadonlyMap<string, readonly string[]> = new Map([
  ['8', ['θ', 'δ']],
  ['a', ['α']],
  ['ai', ['αι']],
  ['b', ['β', 'μπ']],
  ['c', ['κ', 'σ', 'ψ', 'χ']],
  ['ch', ['χ']],
  ['d', ['δ', 'ντ']],
  ['e', ['ε', 'αι']],
  ['ei', ['ει']],
  ['eu', ['ευ']],
  ['f', ['φ', 'υ']],
  ['g', ['γ', 'γκ', 'γγ']],
  ['gg', ['γγ', 'γκ']],
  ['gk', ['γκ']],
  ['h', ['η', 'χ']],
  ['i', ['ι', 'η', 'υ', 'ει', 'οι']],
  ['j', ['ξ', 'τζ', 'ζ']],
  ['k', ['κ', 'κκ']],
  ['kh', ['χ']],
  ['ks', ['ξ']],
  ['l', ['λ', 'λλ']],
  ['m', ['μ', 'μμ']],
  ['mp', ['μπ']],
  ['n', ['ν', 'νν']],
  ['ng', ['γγ', 'γκ']],
  ['nt', ['ντ']],
  ['o', ['ο', 'ω']],
  ['oi', ['οι']],
  ['ou', ['ου']],
  ['p', ['π', 'ππ']],
  ['ph', ['φ']],
  ['ps', ['ψ']],
  ['q', ['κ', 'θ']],
  ['r', ['ρ', 'ρρ']],
  ['s', ['σ', 'σσ']],
  ['t', ['τ', 'ττ']],
  ['th', ['θ']],
  ['u', ['υ', 'ου', 'θ']],
  ['v', ['β', 'υ', 'ω']],
  ['w', ['ω', 'σ']],
  ['x', ['χ', 'ξ']],
  ['y', ['υ', 'ι', 'γ']],
  ['z', ['ζ']],
]);
/** Latin letters, and the digit that looks like a Greek one. */
const latinOnly = /^(?=8?[a-z]{2})[a-z8]{4,24}$/;
/** Letters at the end that may differ from every form in the dictionary: the ending, which the stem removes. */
const endingLetters = 3;
const maxSteps = 6000;
const maxForms = 8;

/**
 * Greek forms for a folded word in Latin letters: those in the segment's dictionary, else those that share a stem with one. Branches
 * without a Greek word are pruned at once, so the many readings of a letter cost little.
 */
export function greekForms(segment: Segment, form: string): string[] {
  if (segment.language !== 'el' || !latinOnly.test(form)) return [];
  const whole = new Map<string, number>();
  const others = new Set<string>();
  let steps = 0;
  const follow = (at: number, greek: string, isKnown: boolean): void => {
    steps += 1;
    if (steps > maxSteps) return;
    if (at === form.length) {
      const entry = isKnown ? segment.terms.find(greek) : undefined;
      if (entry) whole.set(greek, entry.count);
      else if (whole.size === 0 && hasStem(segment, greek)) others.add(greek);
      return;
    }
    for (const length of [2, 1]) {
      for (const letters of pieces.get(form.slice(at, at + length)) ?? []) {
        if (at + length > form.length) continue;
        const next = greek + letters;
        const isNextKnown = isKnown && segment.terms.hasPrefix(next);
        const left = form.length - at - length;
        if (isNextKnown || left <= endingLetters - 1) follow(at + length, next, isNextKnown);
      }
    }
  };
  follow(0, '', true);
  const best = [...whole].sort((a, b) => b[1] - a[1]).map(([greek]) => greek);
  return (best.length > 0 ? best : [...others]).slice(0, maxForms);
}

function hasStem(segment: Segment, greek: string): boolean {
  return stemsOf(greek, 'el').some((stem) => stem.length >= 4 && segment.stems.find(stem) !== undefined);
}

/**
 * Whether a number and the word attached to it are one Greek word in Latin letters, such as «8ymata». Otherwise such a number is
 * that of a footnote.
 */
export function isGreekWithDigit(segments: readonly Segment[], digit: string, rest: string): boolean {
  return digit === '8' && segments.some((segment) => greekForms(segment, digit + rest).length > 0);
}
