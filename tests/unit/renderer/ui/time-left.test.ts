import { expect, it } from 'vitest';
import { secondsLeft } from '../../../../renderer/ui/use-time-left.ts';

const start = { done: 100, atMs: 1000 };

it('Time left follows the pace since the step began, in steps of five seconds', () => {
  expect(secondsLeft(start, { done: 200, total: 1000 }, 11_000)).toBe(80);
  expect(secondsLeft(start, { done: 150, total: 200 }, 8200)).toBe(10);
});

it('Nothing is promised at the beginning, while nothing moves, and when all is done', () => {
  expect(secondsLeft(start, { done: 200, total: 1000 }, 2000)).toBeUndefined();
  expect(secondsLeft(start, { done: 100, total: 1000 }, 60_000)).toBeUndefined();
  expect(secondsLeft(start, { done: 1000, total: 1000 }, 60_000)).toBeUndefined();
});
