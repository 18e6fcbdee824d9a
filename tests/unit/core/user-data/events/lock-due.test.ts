import { describe, expect, it } from 'vitest';
import { isLockDue } from '../../../../../core/user-data/events/settings.ts';
import { emptySnapshot } from '../../../../../core/user-data/user-data.ts';

describe('Locking by itself', () => {
  const { settings } = emptySnapshot;

  it('is due after five minutes without a touch, or after what the settings say.', () => {
    expect([299, 300].map((seconds) => isLockDue(settings, seconds))).toEqual([false, true]);
    expect([59, 60].map((seconds) => isLockDue({ ...settings, lockAfterMinutes: 1 }, seconds))).toEqual([
      false,
      true,
    ]);
  });

  it('is never due where the person wants that.', () => {
    expect(isLockDue({ ...settings, lockAfterMinutes: 0 }, 1e9)).toBe(false);
  });
});
