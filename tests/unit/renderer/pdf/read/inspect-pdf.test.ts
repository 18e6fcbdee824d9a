import '../../../../support/promise-methods.ts';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../../renderer/pdf/read/document-day.ts';

test.each([
  ["D:20190502101500+02'00'", '2019-05-02'],
  ['D:2019', '2019-01-01'],
  ["D:99991231235959-10'00'", undefined],
  ['next spring', undefined],
  ['', undefined],
  [undefined, undefined],
])('The date %s of a PDF is the day %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});
