// Codes that lead from a workshop to a lesson at home.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepCode, stepOfCode } from '../../../../core/learning/step-code.ts';
import { plainFile } from '../../../support/plain-resource.ts';

const lesson = (id: string) => ({ id, title: id, file: plainFile(`data/${id}.md`, 'text/markdown') });
const quiz = plainFile('data/quiz.json', 'application/json');
const course = [
  { moduleId: 'm1', module: { lessons: [lesson('one'), lesson('two')], quiz } },
  { moduleId: 'm2', module: { lessons: [lesson('one'), lesson('three')] } },
];

describe('The code of a step', () => {
  it('is the same on every computer: these are on paper already', () => {
    expect(stepCode({ moduleId: 'm1', lessonId: 'lesson-1' })).toBe('JVK-6G0');
    expect(stepCode({ moduleId: 'm1', lessonId: 'quiz' })).toBe('NAR-Q3Y');
  });

  it('leads back to the step, with the lessons before it, however it is typed', () => {
    const code = stepCode({ moduleId: 'm2', lessonId: 'three' });
    for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.split('').join(' ')} `]) {
      expect(stepOfCode(typed, course), typed).toEqual({
        step: { moduleId: 'm2', lessonId: 'three' },
        before: [
          { moduleId: 'm1', lessonId: 'one' },
          { moduleId: 'm1', lessonId: 'two' },
          { moduleId: 'm2', lessonId: 'one' },
        ],
      });
    }
  });

  it('leads to a quiz, which no code counts as done', () => {
    const quizCode = stepCode({ moduleId: 'm1', lessonId: 'quiz' });
    expect(stepOfCode(quizCode, course)?.before).toHaveLength(2);
    expect(stepOfCode(stepCode({ moduleId: 'm2', lessonId: 'one' }), course)?.before).toHaveLength(2);
  });

  it('leads nowhere when no module has the step', () => {
    expect(stepOfCode('', course)).toBeUndefined();
    expect(stepOfCode(stepCode({ moduleId: 'm9', lessonId: 'one' }), course)).toBeUndefined();
  });

  it('is its own for each of a thousand steps', () => {
    const codes = Array.from({ length: 100 }, (_, module) =>
      Array.from({ length: 10 }, (_, at) => stepCode({ moduleId: `m${module}`, lessonId: `lesson-${at}` })),
    ).flat();
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has six letters that cannot be confused', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (moduleId, lessonId) => {
        expect(stepCode({ moduleId, lessonId })).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
      }),
    );
  });
});
