// Reading ahead gives the same bytes, applies only to sequential reads, and hides no failure.
import { expect, test } from 'vitest';
import { readAhead } from '../../../../../renderer/data/db/read-ahead.ts';

const piece = 4;
const file = Uint8Array.from({ length: 50 }, (_, index) => index);

function watched(size = file.length) {
  const asked: [number, number][] = [];
  const read = readAhead(async (begin, end) => {
    asked.push([begin, end]);
    return file.slice(begin, end);
  }, size);
  return { asked, read };
}

test('pieces that follow each other are read one, two, four at a time and are the bytes of the file', async () => {
  const { asked, read } = watched();
  for (let begin = 0; begin < file.length; begin += piece) {
    const end = Math.min(file.length, begin + piece);
    expect(await read(begin, end)).toEqual(file.slice(begin, end));
  }
  expect(asked).toEqual([
    [0, 4],
    [8, 12],
    [4, 8],
    [12, 20],
    [20, 36],
    [36, 50],
  ]);
});

test('places here and there are read as they are asked for, and nothing else', async () => {
  const { asked, read } = watched();
  const places: [number, number][] = [
    [40, 44],
    [0, 4],
    [8, 12],
    [4, 8],
  ];
  for (const [begin, end] of places) expect(await read(begin, end)).toEqual(file.slice(begin, end));
  expect(asked).toEqual(places);
});

test('what was read ahead and left is forgotten', async () => {
  const { asked, read } = watched();
  for (const begin of [0, 4, 24, 8])
    expect(await read(begin, begin + piece)).toEqual(file.slice(begin, begin + piece));
  expect(asked.filter(([begin]) => begin === 8)).toHaveLength(2);
});

test('a failure ahead is met by whoever asks for these bytes, and only then', async () => {
  let failures = 2;
  const read = readAhead(async (begin, end) => {
    if (begin <= 8 && end > 8 && failures > 0) {
      failures -= 1;
      throw new Error('gone');
    }
    return file.slice(begin, end);
  }, file.length);
  await read(0, 4);
  expect(await read(4, 8)).toEqual(file.slice(4, 8));
  await expect(read(8, 12)).rejects.toThrow('gone');
  expect(await read(8, 12)).toEqual(file.slice(8, 12));
});
