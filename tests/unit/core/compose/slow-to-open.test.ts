// Detection of PDFs that are slow to open.
import { expect, test } from 'vitest';
import { slowToOpen } from '../../../../core/compose/slow-to-open.ts';

const file = 'reports/scan.en.pdf';

test('Little of a small file is never much, be it all of it', () => {
  expect(slowToOpen(file, 3_900_000, { bytes: 3_900_000, pieces: 60 })).toBeUndefined();
});

test('A twentieth of a large file is not much, more is', () => {
  expect(slowToOpen(file, 200_000_000, { bytes: 10_000_000, pieces: 160 })).toBeUndefined();
  expect(slowToOpen(file, 200_000_000, { bytes: 10_100_000, pieces: 161 })).toEqual({
    file,
    sizeBytes: 200_000_000,
    readBytes: 10_100_000,
    pieces: 161,
  });
});
