// The table of holidays is complete and sorted, and gives no answer for days outside its range.
import { describe, expect, it } from 'vitest';
import { dayText } from '../../../../../core/contacts/holidays/day.ts';
import { orthodoxEaster, westernEaster } from '../../../../../core/contacts/holidays/easter.ts';
import {
  holidayLookup,
  holidayTable,
  holidayTableSchema,
} from '../../../../../core/contacts/holidays/holiday-table.ts';

describe('Easter', () => {
  // As the churches published them.
  it.each([
    [2000, '2000-04-23', '2000-04-30'],
    [2008, '2008-03-23', '2008-04-27'],
    [2011, '2011-04-24', '2011-04-24'],
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2026, '2026-04-05', '2026-04-12'],
    [2038, '2038-04-25', '2038-04-25'],
  ])('of %i is known in West and East', (year, western, orthodox) => {
    expect(dayText(westernEaster(year))).toBe(western);
    expect(dayText(orthodoxEaster(year))).toBe(orthodox);
  });
});

describe('the table of holidays', () => {
  const table = holidayTable('2026-11-20', ['rome']);

  it('fits its schema, is in order and reaches ten years ahead', () => {
    expect(holidayTableSchema.parse(table)).toEqual(table);
    expect(table.days.map(({ on }) => on)).toEqual(table.days.map(({ on }) => on).sort());
    expect([table.first, table.last]).toEqual(['2025-01-01', '2036-12-31']);
  });

  it('is the same for the same kit', () => {
    expect(holidayTable('2026-11-20', ['rome', 'rome'])).toEqual(table);
  });

  it('keeps the day of a city for that city', () => {
    const look = holidayLookup(table);
    expect(look('2027-06-29', 'IT', 'rome')).toBe('public');
    expect(look('2027-06-29', 'IT', undefined)).toBe('none');
    expect(look('2027-06-29', 'GR', undefined)).toBe('none');
  });

  it('says nothing of days before and after', () => {
    const look = holidayLookup(table);
    expect(look('2024-12-25', 'IT', undefined)).toBeUndefined();
    expect(look('2037-01-01', 'IT', undefined)).toBeUndefined();
  });
});
