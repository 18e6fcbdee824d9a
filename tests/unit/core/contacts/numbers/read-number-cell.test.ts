// A cell with telephone numbers is split correctly or refused, and no digit is ever guessed.
import fc from 'fast-check';
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import type { Country } from '../../../../../core/base/country.ts';
import { readNumberCell } from '../../../../../core/contacts/numbers/read-number-cell.ts';
import { starterContacts } from '../starter-contacts.ts';

function numbersIn(cell: string, country: Country = 'GR'): string[] | string {
  const read = readNumberCell(cell, country);
  return 'refusal' in read ? read.refusal : read.numbers.map(({ number }) => number);
}

describe('Several numbers in a cell', () => {
  test('become entries of their own', () => {
    for (const cell of [
      '210 1234567, 210 7654321',
      '210 1234567; 210 7654321',
      '210 1234567\n210 7654321',
      '210 1234567 / 210 7654321',
      '210 1234567/210 7654321',
      '210 1234567 or 210 7654321',
      '210 1234567 ή 210 7654321',
      'Tel. 210 1234567, τηλ: 210 7654321',
      '210 1234567, 210 7654321, 2101234567',
    ]) {
      expect(numbersIn(cell), cell).toEqual(['210 1234567', '210 7654321']);
    }
  });

  test('are written out where only the end of the next one stands behind a slash', () => {
    expect(numbersIn('2101234567/8')).toEqual(['2101234567', '2101234568']);
    expect(numbersIn('210 1234567 / 8 / 70')).toEqual(['210 1234567', '210 1234568', '210 1234570']);
    expect(numbersIn('22 103234/5', 'CY')).toEqual(['22 103234', '22 103235']);
    // Without its area the number exists nowhere, and one more digit would make it another one.
    expect(numbersIn('1234567/8')).toBe('number-unclear');
    expect(numbersIn('2210323/4', 'CY')).toBe('number-unclear');
  });

  test('are refused where only the ends of a range stand there', () => {
    for (const cell of ['2101234567-70', '2101234567–70', '210 1234567 - 9', '2101234567-1234570'])
      expect(numbersIn(cell), cell).toMatch(/^number-(range|invalid)$/);
    expect(numbersIn('1234567-70')).toBe('number-range');
    expect(numbersIn('06 1234567-8', 'IT')).toBe('number-range');
  });

  test('lose those of fax machines, and keep what is dialled afterwards', () => {
    expect(readNumberCell('tel. 210 1234567 / fax 210 7654321', 'GR')).toMatchObject({
      numbers: [{ number: '210 1234567' }],
      faxes: ['210 7654321'],
      isAsWritten: false,
    });
    for (const cell of [
      '2101234567 ext. 12',
      '2101234567, ext 12',
      '2101234567 εσωτ. 12',
      '2101234567 int. 12',
    ])
      expect(readNumberCell(cell, 'GR'), cell).toMatchObject({
        numbers: [{ number: '2101234567', extension: '12' }],
      });
    expect(numbersIn('2101234567/8 ext 12')).toBe('number-unclear');
  });
});

describe('A single number', () => {
  test('stays unchanged if it exists in its country', () => {
    const good: [string, Country][] = [
      ['210 123 4567', 'GR'],
      ['210/1234567', 'GR'],
      ['+30 210 1234567', 'GR'],
      ['0030 210 1234567', 'PT'],
      ['06 12345678', 'IT'],
      ['22-10-32-34', 'CY'],
      ['112', 'EU'],
      ['116 000', 'IT'],
      ['+80067891011', 'EU'],
    ];
    for (const [cell, country] of good) {
      expect(readNumberCell(cell, country), cell).toMatchObject({
        numbers: [{ number: cell }],
        isAsWritten: true,
      });
    }
  });

  test('is repaired only if a spreadsheet program removed the plus sign, and only if it is unambiguous', () => {
    expect(readNumberCell('306912345678', 'GR')).toMatchObject({
      numbers: [{ number: '+306912345678', judgement: { e164: '+306912345678', type: 'mobile' } }],
      isAsWritten: false,
    });
    expect(numbersIn('3906123456', 'IT')).toBe('number-unclear');
    expect(numbersIn('3.06912E+11')).toBe('number-mangled');
    expect(numbersIn('3,06912E+11')).toBe('number-mangled');
    // A leading zero that was lost is not guessed.
    expect(numbersIn('612345678', 'IT')).toBe('number-invalid');
  });

  test('drops a zero in brackets only where it is not dialled', () => {
    expect(numbersIn('+30 (0) 210 1234567')).toEqual(['+30 210 1234567']);
    expect(numbersIn('+39 (0) 6 12345678', 'IT')).toEqual(['+39 0 6 12345678']);
  });

  test('is refused with letters, with too many digits, and if no phone can have it', () => {
    expect(numbersIn('800-FLOWERS')).toBe('number-letters');
    expect(numbersIn('call us')).toBe('number-letters');
    expect(numbersIn('210 1234567²')).toBe('number-invalid');
    expect(numbersIn('210 1234567 210 7654321')).toBe('number-invalid');
    expect(numbersIn('210,1234567')).toBe('number-invalid');
    expect(numbersIn('2101234567', 'EU')).toBe('number-invalid');
    expect(numbersIn('+30 1056')).toBe('number-invalid');
  });

  test('of the starter kit is accepted unchanged', () => {
    const cells = starterContacts.flatMap(({ country, phones }) =>
      phones.map(({ number, e164 }) => ({ country, number, e164 })),
    );
    expect(cells.length).toBeGreaterThan(50);
    for (const { country, number, e164 } of cells) {
      const read = readNumberCell(number, country);
      expect(read, number).toMatchObject({ isAsWritten: true });
      const [only] = 'numbers' in read ? read.numbers : [];
      expect(only?.judgement.kind === 'long' ? only.judgement.e164 : undefined, number).toBe(e164);
      expect(only?.judgement, number).not.toMatchObject({ isKnown: false });
    }
  });
});

describe('Whatever a cell holds', () => {
  const country = fc.constantFrom<Country>('EU', 'GR', 'IT', 'CY', 'PT');
  const number = fc.oneof(
    fc.stringMatching(/^(210|69[3-9]\d|2[2-5]|06|02|21|91|800|3[2-9]\d)[ /.-]?\d{3}[ .-]?\d{2,5}$/),
    fc.stringMatching(/^(\+|00)?(30|39|357|351|44)[ ]?(\(0\))?[ ]?\d{2,3}[ ]?\d{5,8}$/),
    fc.constantFrom('112', '1056', '116 000', '12', '2101234567', '+30 210 7654321', '390612345678'),
    fc.stringMatching(/^[\d ()+./-]{2,16}$/),
  );
  const between = fc.constantFrom(
    ', ',
    ';',
    ' / ',
    '/',
    ' ',
    '-',
    ' or ',
    ' fax ',
    ' ext. ',
    '\n',
    ' (0) ',
    'E+',
    ' tel: ',
    '–',
  );
  const cell = fc.oneof(
    fc
      .array(fc.tuple(between, number), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.flat().join('').slice(1)),
    fc.tuple(number, between, fc.stringMatching(/^\d{1,4}$/)).map((parts) => parts.join('')),
    fc.string({ maxLength: 30 }),
    number,
  );

  test('every digit that is read stands in the cell in that order, but for the ends behind a slash', () => {
    let accepted = 0;
    fc.assert(
      fc.property(cell, country, (text, place) => {
        const read = readNumberCell(text, place);
        if ('refusal' in read) return;
        accepted += 1;
        const digits = text.replace(/\D/g, '');
        for (const { number: found, extension = '' } of read.numbers) {
          const own = found.replace(/\D/g, '');
          const isThere = isSubsequence(own + extension, digits) || isSubsequence(extension + own, digits);
          expect(isThere || (text.includes('/') && isExpansion(own, text)), `${text} -> ${found}`).toBe(true);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(1000);
  });

  test('libphonenumber finds every full number that is accepted valid', () => {
    fc.assert(
      fc.property(cell, country, (text, place) => {
        const read = readNumberCell(text, place);
        if ('refusal' in read) return;
        for (const { number: found, judgement } of read.numbers) {
          if (judgement.kind === 'short-code') {
            expect(found.replace(/\D/g, '').length).toBeLessThanOrEqual(6);
            continue;
          }
          expect(isValidPhoneNumber(judgement.e164), `${text} -> ${judgement.e164}`).toBe(true);
          // The international form is the number, with a country code before it at most.
          expect(judgement.e164.endsWith(found.replace(/\D/g, '').replace(/^00/, ''))).toBe(true);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const digit of whole) if (digit === part[at]) at += 1;
  return at === part.length;
}

/** The first number of the cell with one of the endings behind a slash in the place of its last digits. */
function isExpansion(own: string, text: string): boolean {
  const groups = text.split('/').map((part) => part.replace(/\D/g, ''));
  return groups.some((ending) => {
    const stem = own.slice(0, own.length - ending.length);
    return ending !== '' && own.endsWith(ending) && groups.some((group) => group.includes(stem));
  });
}
