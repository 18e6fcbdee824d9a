import { expect, test } from 'vitest';
import { keptDates } from '../../../../renderer/compose/print/kept-dates.ts';

const kept = (text: string) => keptDates(text).flatMap((piece) => (piece.isKept ? [piece.text] : []));

test('a day stays with its month in four languages', () => {
  expect(kept('By 15 July 2026, since 5 April 2011.')).toEqual(['15 July', '5 April']);
  expect(kept('Έως τις 15 Ιουλίου 2026, της 14ης Απριλίου 2021.')).toEqual(['15 Ιουλίου', '14ης Απριλίου']);
  expect(kept('Entro il 15 luglio 2026.')).toEqual(['15 luglio']);
  expect(kept('Até 15 de julho de 2026.')).toEqual(['15 de julho']);
});

test('a year that is set apart from its date counts', () => {
  expect(keptDates('By 15 July ', '2026.')).toEqual([
    { text: 'By ', isKept: false },
    { text: '15 July', isKept: true },
    { text: ' ', isKept: false },
  ]);
});

test('other numbers are as they were, and nothing of the text is lost', () => {
  expect(kept('In 2024 about 44 of 100 victims, article 13 and Law 60 of 2014, 1.234 victims 2024')).toEqual(
    [],
  );
  const text = '25 May 2027. And 112; 14 July 2024';
  expect(
    keptDates(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(keptDates('')).toEqual([]);
});
