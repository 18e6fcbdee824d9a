import { expect, it } from 'vitest';
import { oldestCheck } from '../../../../renderer/features/shared/oldest-check.ts';

it('The facts of a kit are as old as the check that is longest ago', () => {
  expect(oldestCheck([{ asOf: '2026-03-01' }, { asOf: '2025-12-31' }])).toEqual({
    kind: 'checked',
    day: '2025-12-31',
  });
});

it('A kit whose texts were all compiled says since when, and up to which source', () => {
  const text = (on: string, ...dates: string[]) => ({
    check: { kind: 'compiled', on } as const,
    sources: dates.map((date) => ({ id: '1', title: 'A', date })),
  });
  expect(oldestCheck([text('2026-12-03', '2024-05', 'undated'), text('2026-11-25', '2023-12-31')])).toEqual({
    kind: 'compiled',
    day: '2026-11-25',
    sourcesUpTo: '2024-05',
  });
  expect(oldestCheck([text('2026-12-03'), { asOf: '2026-03-01' }])).toEqual({ kind: 'unchecked' });
});

it('A kit with facts that nobody checked has no age, and one without resources says nothing', () => {
  expect(oldestCheck([{ asOf: '2026-03-01' }, {}])).toEqual({ kind: 'unchecked' });
  expect(oldestCheck([{ asOf: '2026-03-01', check: { kind: 'compiled' } }])).toEqual({ kind: 'unchecked' });
  expect(oldestCheck([])).toBeUndefined();
});
