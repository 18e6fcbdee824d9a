// A finished lesson that a newer kit changed.
import { describe, expect, it } from 'vitest';
import { changedLessons } from '../../../../core/learning/changed-lessons.ts';
import { plainFile } from '../../../support/plain-resource.ts';

const edition = (...lessons: readonly (readonly [id: string, digit: string])[]) => ({
  lessons: lessons.map(([id, digit]) => ({
    id,
    title: id,
    file: plainFile(`data/${id}.md`, 'text/markdown', digit),
  })),
});
const finished = (lessonId: string, digit?: string) => ({
  moduleId: 'm1',
  attempts: [],
  lessonsRead: [{ lessonId, sequence: 1, ...(digit === undefined ? {} : { fileHash: digit.repeat(64) }) }],
});

describe('A finished lesson', () => {
  it('has changed when no edition has the text that was read', () => {
    expect(changedLessons(finished('one', 'a'), [edition(['one', 'b'], ['two', 'a'])])).toEqual(['one']);
  });

  it('has not changed in whichever language it was read', () => {
    expect(changedLessons(finished('one', 'a'), [edition(['one', 'b']), edition(['one', 'a'])])).toEqual([]);
  });

  it('says nothing when it is gone, or when its text was not noted', () => {
    expect(changedLessons(finished('one', 'a'), [edition(['two', 'b'])])).toEqual([]);
    expect(changedLessons(finished('one'), [edition(['one', 'b'])])).toEqual([]);
    expect(changedLessons(undefined, [edition(['one', 'b'])])).toEqual([]);
  });
});
