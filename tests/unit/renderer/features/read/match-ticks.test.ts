import { expect, test } from 'vitest';
import { ticksOf } from '../../../../../renderer/features/read/match-ticks.tsx';

test('A found word has its line where it stands on its page, and pages that are not there have none', () => {
  const places = [
    { locator: '2', shares: [0, 0.5] },
    { locator: '9', shares: [0.1] },
  ];
  expect(ticksOf(places, [0, 0.4, 0.8])).toEqual([
    { page: 2, index: 0, top: 0.4 },
    { page: 2, index: 1, top: 0.6000000000000001 },
  ]);
});
