import { expect, it } from 'vitest';
import { oldestCheck } from '../../../../renderer/features/shared/oldest-check.ts';

it('The facts of a kit are as old as the check that is longest ago', () => {
  expect(oldestCheck([{ asOf: '2026-03-01' }, { asOf: '2025-12-31' }])).toEqual({
    kind: 'checked',
    day: '2025-12-31',
  });
});

it('A kit with facts that nobody checked has no age, and one without resources says nothing', () => {
  expect(oldestCheck([{ asOf: '2026-03-01' }, {}])).toEqual({ kind: 'unchecked' });
  expect(oldestCheck([{ asOf: '2026-03-01', check: { kind: 'compiled' } }])).toEqual({ kind: 'unchecked' });
  expect(oldestCheck([])).toBeUndefined();
});
