import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffledPositions } from '../../../../core/learning/shuffle.ts';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const counts = fc.integer({ min: 3, max: 8 });

describe('Items on the screen', () => {
  it('are all there, once each, and never solved already', () => {
    fc.assert(
      fc.property(counts, seeds, fc.string(), (count, seed, name) => {
        const positions = shuffledPositions(count, seed, name);
        const solved = Array.from({ length: count }, (_, position) => position);
        expect([...positions].sort((one, other) => one - other)).toEqual(solved);
        expect(positions).not.toEqual(solved);
      }),
    );
  });

  it('stand in the same order whenever an attempt is opened again', () => {
    fc.assert(
      fc.property(counts, seeds, fc.string(), (count, seed, name) => {
        expect(shuffledPositions(count, seed, name)).toEqual(shuffledPositions(count, seed, name));
      }),
    );
  });

  it('stand in an order that an attempt of long ago would still have today', () => {
    expect(shuffledPositions(5, 12345, 'own-risk-steps')).toMatchInlineSnapshot(`
      [
        4,
        0,
        3,
        1,
        2,
      ]
    `);
  });

  it('stand differently in another attempt and in another question', () => {
    const orders = Array.from({ length: 40 }, (_, seed) => shuffledPositions(6, seed, 'steps').join());
    expect(new Set(orders).size).toBeGreaterThan(25);
    const names = Array.from({ length: 40 }, (_, name) => shuffledPositions(6, 1, `question-${name}`).join());
    expect(new Set(names).size).toBeGreaterThan(25);
  });

  it('come first about equally often', () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => shuffledPositions(4, seed, 'x')[0] ?? -1);
    for (const position of [0, 1, 2, 3]) {
      expect(firsts.filter((first) => first === position).length).toBeGreaterThan(700);
    }
  });
});
