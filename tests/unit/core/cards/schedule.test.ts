import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grade, grades, type Memory, memorySchema } from '../../../../core/cards/memory.ts';
import { memoryAfter } from '../../../../core/cards/schedule.ts';

const start = new Date('2022-12-29T12:30:00.000Z');
const dayMs = 24 * 60 * 60 * 1000;

/** The memory after each answer, every card answered at the moment it is due. */
function answeredWhenDue(answers: readonly Grade[]): readonly Memory[] {
  const memories: Memory[] = [];
  for (const grade of answers) {
    const last = memories.at(-1);
    memories.push(memoryAfter(last, grade, last ? new Date(last.due) : start));
  }
  return memories;
}

// The vectors are those of ts-fsrs itself (packages/fsrs/__tests__/FSRS-6.test.ts), with its default weights.
describe('The memory of a card', () => {
  it('brings it back after the days of the library’s own vector', () => {
    const good = Array<Grade>(6).fill('good');
    const answers: readonly Grade[] = [...good, 'again', 'again', ...good.slice(1)];
    expect(answeredWhenDue(answers).map(({ days }) => days)).toEqual([
      ...[0, 2, 11, 46, 163, 498],
      ...[0, 0, 2, 4, 7, 12, 21],
    ]);
  });

  it('has the stability and difficulty of the library’s own vector', () => {
    let memory: Memory | undefined;
    let now = start;
    const answers = ['again', 'good', 'good', 'good', 'good', 'good'] as const;
    for (const [index, days] of [0, 0, 1, 3, 8, 21].entries()) {
      now = new Date(now.getTime() + days * dayMs);
      memory = memoryAfter(memory, answers[index] ?? 'good', now);
    }
    expect(memory?.stability).toBeCloseTo(53.62691, 4);
    expect(memory?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it('begins after a first answer as the library’s own vector does', () => {
    const first = grades.map((grade) => memoryAfter(undefined, grade, start));
    expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(first.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
    expect(first.map(({ days }) => days)).toEqual([0, 0, 0, 8]);
    expect(first.map(({ state }) => state)).toEqual(['learning', 'learning', 'learning', 'review']);
    expect(first.map(({ due }) => due.slice(0, 16))).toEqual([
      '2022-12-29T12:31',
      '2022-12-29T12:36',
      '2022-12-29T12:40',
      '2023-01-06T12:30',
    ]);
  });

  it('can be stored after any answers, also when the clock was set back, and is the same each time', () => {
    const answer = fc.record({
      grade: fc.constantFrom(...grades),
      days: fc.integer({ min: -400, max: 40_000 }),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 20 }), (answers) => {
        const run = (): Memory | undefined => {
          let memory: Memory | undefined;
          let now = start.getTime();
          for (const { grade, days } of answers) {
            now = Math.min(now + days * dayMs, Date.parse('2200-01-01'));
            memory = memoryAfter(memory, grade, new Date(now));
            expect(memorySchema.parse(memory)).toEqual(memory);
          }
          return memory;
        };
        expect(run()).toEqual(run());
      }),
    );
  });

  it('makes a better answer come back no earlier', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...grades), { maxLength: 8 }), (answers) => {
        const memory = answeredWhenDue(answers).at(-1);
        const now = memory ? new Date(memory.due) : start;
        const dues = grades.map((grade) => Date.parse(memoryAfter(memory, grade, now).due));
        expect([...dues].sort((one, other) => one - other)).toEqual(dues);
      }),
    );
  });
});
