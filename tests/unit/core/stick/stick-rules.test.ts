import { describe, expect, it } from 'vitest';
import { maxFileBytes, roomBytes, type StickFile, stickProblem } from '../../../../core/stick/stick-rules.ts';

const file = (path: string, sizeBytes = 1): StickFile => ({ path, sizeBytes });

describe('Files that a stick may contain', () => {
  it('is any kit: safe paths below the size FAT32 ends at.', () => {
    expect(stickProblem([file('data/Έκθεση 1.pdf'), file('bagit.txt', maxFileBytes)], 'kit')).toBeUndefined();
  });

  it.each([
    ['con.txt', 'path-reserved-name'],
    ['what?', 'path-forbidden-character'],
    ['folder./a', 'path-trailing-dot-or-space'],
    ['../a', 'path-parent'],
  ])('is no %s.', (path, reason) => {
    expect(stickProblem([file(path)], 'kit')).toEqual({ code: 'path-unsafe', file: path, reason });
  });

  it('is no file of 4 GiB.', () => {
    expect(stickProblem([file('a'), file('b', 4 * 1024 ** 3)], '')).toEqual({
      code: 'kit-too-large',
      file: 'b',
      sizeBytes: 4 * 1024 ** 3,
      limitBytes: 4 * 1024 ** 3 - 1,
    });
  });

  it('is no two names that FAT takes for one.', () => {
    expect(stickProblem([file('a/Β.txt'), file('A/β.txt')], '')).toMatchObject({ reason: 'path-twin' });
  });

  it('counts the folders above it on the stick.', () => {
    const path = 'p'.repeat(170);
    expect(stickProblem([file(path)], 'f'.repeat(85))).toBeUndefined();
    expect(stickProblem([file(path)], 'f'.repeat(86))).toEqual({
      code: 'path-unsafe',
      file: path,
      reason: 'stick-path-too-long',
    });
  });

  it('is no folder with more names than FAT32 holds, where long names count for more.', () => {
    const files = (count: number, length: number): StickFile[] =>
      Array.from({ length: count }, (_, at) => file(`data/many/${String(at).padStart(length, '0')}`));
    expect(stickProblem(files(10_000, 65), 'kit')).toBeUndefined();
    expect(stickProblem(files(10_000, 78), 'kit')).toMatchObject({
      file: 'data/many',
      reason: 'stick-folder-too-full',
    });
  });
});

describe('The room files take', () => {
  it('is whole clusters for each file and folder.', () => {
    expect(roomBytes([file('a', 1), file('none', 0), file('b', 4097)], 4096)).toBe(4 * 4096);
    expect(roomBytes([file('in/a', 1)], 32_768)).toBe(3 * 32_768);
  });
});
