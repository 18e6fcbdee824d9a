import { expect, test } from 'vitest';
import { emptyTrail, leave, stepBack, stepForward } from '../../../../../renderer/pdf/links/place-trail.ts';

test('One goes back to the places one left, forward again, and a new jump gives up what was ahead', () => {
  const left = leave(leave(emptyTrail, 1), 5);
  const back = stepBack(left, 9);
  expect(back?.place).toBe(5);
  const further = stepBack(back?.trail ?? emptyTrail, 5);
  expect(further?.place).toBe(1);
  expect(stepBack(further?.trail ?? emptyTrail, 1)).toBeUndefined();
  const forward = stepForward(further?.trail ?? emptyTrail, 1);
  expect(forward?.place).toBe(5);
  expect(stepForward(forward?.trail ?? emptyTrail, 5)?.place).toBe(9);
  expect(leave(forward?.trail ?? emptyTrail, 5).ahead).toEqual([]);
});

test('A trail does not grow without end', () => {
  let trail = leave<number>(emptyTrail, 0);
  for (let place = 1; place <= 500; place += 1) trail = leave(trail, place);
  expect(trail.past).toHaveLength(100);
  expect(trail.past.at(-1)).toBe(500);
});
