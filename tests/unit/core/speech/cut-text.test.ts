// Sentence and word boundaries for reading aloud in four languages.
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../core/base/language.ts';
import { cutSentences, cutWords, wordAt } from '../../../../core/speech/cut-text.ts';

const sentences = (text: string, language: Language) =>
  cutSentences(text, language).map(({ start, end }) => text.slice(start, end));
const words = (text: string, language: Language) =>
  cutWords(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));

describe('Sentences', () => {
  const whole: readonly (readonly [Language, readonly string[]])[] = [
    [
      'en',
      [
        'See art. 5 EU Charter and Dr. Smith on p. 12 of it.',
        'A sign, e.g. Hunger, is no proof.',
        'Call J. Papadopoulou at no. 3 Long Street.',
        'Is the child heard?',
        'He said no.',
        'Then he left (cf. Annex II).',
      ],
    ],
    [
      'el',
      [
        'Βλ. αρ. 5 του ν. 4478/2017 και σελ. 12.',
        'Ο κ. Παπαδόπουλος, π.χ. Γιατρός, μιλά με το παιδί.',
        'Ακούγεται το παιδί;',
        'Το άρθ. 3 παρ. 2 ισχύει.',
        'Ο Γ. Ιωάννου το ξέρει.',
      ],
    ],
    [
      'it',
      [
        "Si veda l'art. 18 D.Lgs. 286/1998 a pag. 4.",
        'Il dott. Rossi e la prof.ssa Verdi ascoltano.',
        'Il n. 116000 risponde.',
        'Chi decide?',
        'Nessuno, cfr. Allegato II.',
      ],
    ],
    [
      'pt',
      [
        'Ver o art. 5.º da Lei n.º 147/99 e a pág. 7.',
        'A Sra. Silva e o Dr. Costa ouvem a criança.',
        'O n. 116 000 responde.',
        'Quem decide?',
        'Ninguém, p.ex. Um juiz só.',
      ],
    ],
  ];
  test.each(whole)('of %s are not ended by an abbreviation, a number or an initial', (language, expected) => {
    expect(sentences(expected.join(' '), language)).toEqual(expected);
  });

  test('keep the number of an entry, and leave out what nobody says', () => {
    expect(sentences('1. Listen first. 2. Write it down. • – ***', 'en')).toEqual([
      '1. Listen first.',
      '2. Write it down.',
    ]);
  });

  test('go over line ends, and begin and end without blanks', () => {
    expect(sentences('  The child\nis heard.   Then\tone decides. ', 'en')).toEqual([
      'The child\nis heard.',
      'Then\tone decides.',
    ]);
  });

  test('that are too long to follow are cut at a comma, and nothing is lost', () => {
    const text = `${Array.from({ length: 60 }, (_, index) => `part number ${index}`).join(', ')}.`;
    const cut = sentences(text, 'en');
    expect(cut.length).toBeGreaterThan(2);
    expect(Math.max(...cut.map((part) => part.length))).toBeLessThanOrEqual(320);
    expect(cut.slice(0, -1).every((part) => part.endsWith(','))).toBe(true);
    expect(cut.join(' ')).toBe(text);
    const endless = sentences('x'.repeat(1000), 'en');
    expect(endless.join('')).toBe('x'.repeat(1000));
  });
});

describe('Words', () => {
  test.each([
    ['en', "The child's file, 2026!", ['The', "child's", 'file', '2026']],
    ['el', 'Το «παιδί» ακούγεται;', ['Το', 'παιδί', 'ακούγεται']],
    ['it', "l'art. 18: sì", ["l'art", '18', 'sì']],
    ['pt', 'n.º 147/99 – ação', ['n.º', '147', '99', 'ação']],
  ] as const)('of %s are without the signs around them', (language, text, expected) => {
    expect(words(text, language)).toEqual(expected);
  });

  test('are found by the offset that a voice reports, with or without a length', () => {
    const text = 'A non-stop call.';
    const all = cutWords(text, { start: 0, end: text.length }, 'en');
    const said = (place: number, length: number) => {
      const found = wordAt(all, place, length);
      return found && text.slice(found.start, found.end);
    };
    expect(said(0, 0)).toBe('A');
    expect(said(2, 8)).toBe('non-stop');
    expect(said(2, 0)).toBe('non');
    // Some voices report the space before a word.
    expect(said(10, 5)).toBe('call');
    expect(said(16, 0)).toBeUndefined();
  });
});
