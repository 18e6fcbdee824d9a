// An age in a query does not prevent results, in four languages.
import { describe, expect, it } from 'vitest';
import { agesIn } from '../../../../core/search/ages.ts';
import { Matcher } from '../../../../core/search/matcher.ts';
import { parseQuery } from '../../../../core/search/parse-query.ts';
import { search } from '../../../../core/search/search.ts';
import { keysOf, openAll, pageUnit } from './library.ts';

const told = [
  ['en', 'girl 15 years old missing', '15 years old'],
  ['en', 'missing 15-year-old girl', '15 year old'],
  ['en', 'girl aged 15', 'aged 15'],
  ['el', 'κορίτσι 15 χρονών εξαφανίστηκε', '15 χρονών'],
  ['el', 'αγόρι ηλικίας 9 ετών', 'ηλικίας 9 ετών'],
  ['it', 'ragazza di 15 anni scomparsa', '15 anni'],
  ['pt', 'menina de 15 anos desapareceu', '15 anos'],
  ['en', 'call 116 111', ''],
  ['en', 'article 15 of 1990', ''],
  ['en', 'many years old', ''],
] as const;

describe('An age', () => {
  it.each(told)('is told from the rest of a line: %s, %s.', (_, line, age) => {
    const { words } = parseQuery(line);
    const found = agesIn(words);
    expect(
      words
        .filter((word) => found.has(word))
        .map(({ typed }) => typed)
        .join(' '),
    ).toBe(age);
  });

  const segments = openAll([
    pageUnit('A scene: a girl says that she is 15 years old. The old man is 15 years older.', 'en', 1, 'r1'),
    pageUnit('A child is missing: whom to call, what to have ready.', 'en', 1, 'r2'),
    pageUnit('Σκηνή: ένα κορίτσι λέει ότι είναι 15 χρονών.', 'el', 1, 'r3'),
    pageUnit('Ένα παιδί εξαφανίστηκε: ποιον καλείτε.', 'el', 1, 'r4'),
    pageUnit('Una scena: una ragazza dice che ha 15 anni.', 'it', 1, 'r5'),
    pageUnit('Un minore è scomparso: chi chiamare.', 'it', 1, 'r6'),
    pageUnit('Uma cena: uma menina diz que tem 15 anos.', 'pt', 1, 'r7'),
    pageUnit('Uma criança desapareceu: para onde ligar.', 'pt', 1, 'r8'),
  ]);

  it.each([
    ['girl 15 years old missing', 'r2.en#1'],
    ['κορίτσι 15 χρονών εξαφανίστηκε', 'r4.el#1'],
    ['ragazza 15 anni scomparso', 'r6.it#1'],
    ['menina 15 anos desapareceu', 'r8.pt#1'],
  ])('hides nothing that says what happened: %s.', (line, key) => {
    expect(keysOf(segments, line)).toContain(key);
  });

  it('is looked for and lights up where it is all that was typed, and only then.', () => {
    const text = 'a girl of 15 years';
    const marks = (line: string): number =>
      new Matcher(search(segments, line).matcher).marks(text, 'en').length;
    expect(keysOf(segments, '15 years old')[0]).toBe('r1.en#1');
    expect(marks('15 years old')).toBe(2);
    expect(marks('girl 15 years old')).toBe(1);
  });

  it('comes first among what holds the rest.', () => {
    const two = openAll([
      pageUnit('Consent of a minor is heard.', 'en', 1, 'r1'),
      pageUnit('Consent of a minor of 14 years.', 'en', 1, 'r2'),
    ]);
    expect(keysOf(two, 'consent 14 years')).toEqual(['r2.en#1', 'r1.en#1']);
  });
});
