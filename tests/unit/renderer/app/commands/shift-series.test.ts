// Shift pressed three times, and what looks like it while a person types.
import { expect, test } from 'vitest';
import { ShiftSeries } from '../../../../../renderer/app/commands/shift-series.ts';

const still = { repeat: false, ctrlKey: false, altKey: false, metaKey: false };

/** Presses keys one after the other; `+key` goes down, `-key` goes up, `~key` repeats while it is held. Says whether the series is complete. */
function pressed(keys: string, { everyMs = 100, ctrlKey = false } = {}): boolean {
  const series = new ShiftSeries();
  let isComplete = false;
  for (const [index, one] of keys.split(' ').entries()) {
    const key = one.slice(1);
    const event = { ...still, key, ctrlKey, repeat: one.startsWith('~'), timeStamp: 1000 + index * everyMs };
    if (one.startsWith('-')) isComplete = series.up(event) || isComplete;
    else series.down(event);
  }
  return isComplete;
}

const tap = '+Shift -Shift';

test('Three presses within a second complete the series, and two do not', () => {
  expect(pressed(`${tap} ${tap} ${tap}`)).toBe(true);
  expect(pressed(`${tap} ${tap}`)).toBe(false);
});

test('The third press counts only when the key is released', () => {
  expect(pressed(`${tap} ${tap} +Shift`)).toBe(false);
});

test.each([
  ['capitals', '+Shift +A -A -Shift +Shift +B -B -Shift +Shift +C -C -Shift'],
  ['a letter between two presses', `${tap} ${tap} +a -a ${tap}`],
  ['a capital as the third press', `${tap} ${tap} +Shift +A -A -Shift`],
  ['a key that is held and repeats', '+Shift ~Shift ~Shift ~Shift ~Shift -Shift'],
  ['the other Shift while one is held', `${tap} +Shift +Shift -Shift -Shift ${tap}`],
])('Nothing comes of %s', (_title, keys) => {
  expect(pressed(keys)).toBe(false);
});

test('Presses that are too far apart, or with Ctrl held, do not count', () => {
  expect(pressed(`${tap} ${tap} ${tap}`, { everyMs: 300 })).toBe(false);
  expect(pressed(`${tap} ${tap} ${tap}`, { ctrlKey: true })).toBe(false);
});

test('A slow first press does not spoil three quick ones after it', () => {
  const series = new ShiftSeries();
  const times = [0, 5000, 5100, 5200];
  const complete = times.map((timeStamp) => {
    series.down({ ...still, key: 'Shift', timeStamp });
    return series.up({ key: 'Shift' });
  });
  expect(complete).toEqual([false, false, false, true]);
});
