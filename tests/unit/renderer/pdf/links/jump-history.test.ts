import { expect, test } from 'vitest';
import {
  emptyJumpHistory,
  leave,
  stepBack,
  stepForward,
} from '../../../../../renderer/pdf/links/jump-history.ts';

test('One goes back to the places one left, forward again, and a new jump gives up what was ahead', () => {
  const left = leave(leave(emptyJumpHistory, 1), 5);
  const back = stepBack(left, 9);
  expect(back?.place).toBe(5);
  const further = stepBack(back?.history ?? emptyJumpHistory, 5);
  expect(further?.place).toBe(1);
  expect(stepBack(further?.history ?? emptyJumpHistory, 1)).toBeUndefined();
  const forward = stepForward(further?.history ?? emptyJumpHistory, 1);
  expect(forward?.place).toBe(5);
  expect(stepForward(forward?.history ?? emptyJumpHistory, 5)?.place).toBe(9);
  expect(leave(forward?.history ?? emptyJumpHistory, 5).ahead).toEqual([]);
});

test('A history does not grow without end', () => {
  let history = leave<number>(emptyJumpHistory, 0);
  for (let place = 1; place <= 500; place += 1) history = leave(history, place);
  expect(history.past).toHaveLength(100);
  expect(history.past.at(-1)).toBe(500);
});
