// Holds when a copy of the program goes on, steps back behind another, or goes on without the user data that the other has open.
import { expect, test } from 'vitest';
import { decideCopy } from '../../../../main/portable/decide-copy.ts';

test.each([
  ['the first copy', { hasLock: true, isHeld: false, canReach: true }, 'alone'],
  ['a second copy', { hasLock: false, isHeld: true, canReach: true }, 'other-shown'],
  [
    'a second copy while the first is still starting',
    { hasLock: false, isHeld: false, canReach: true },
    'other-shown',
  ],
  [
    'the first copy where the file system holds no locks, as FAT',
    { hasLock: false, isHeld: false, canReach: false },
    'alone',
  ],
  [
    'a second copy where the file system holds no locks',
    { hasLock: false, isHeld: true, canReach: false },
    'other-unreached',
  ],
  [
    'a copy that has the lock while our own names another',
    { hasLock: true, isHeld: true, canReach: true },
    'other-unreached',
  ],
] as const)('%s', (_title, facts, claim) => {
  expect(decideCopy(facts)).toBe(claim);
});
