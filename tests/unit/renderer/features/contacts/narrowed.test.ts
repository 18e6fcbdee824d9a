// What the address narrows the list of contacts to.
import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from '../../../../../renderer/app/routes/routes.ts';
import { filtersOf, narrowedOf } from '../../../../../renderer/features/contacts/narrowed.ts';

test('An address carries every filter, to the list and to a contact beside it', () => {
  const narrowed = { country: 'IT', need: 'shelter', open: 'now', spoken: 'en', age: '0', words: 'Roma' };
  const listed = parseRoute(formatRoute({ screen: 'contacts', ...narrowed }));
  const opened = parseRoute(formatRoute({ screen: 'contact', contactId: 'it-114', ...narrowed }));
  const filters = { ...narrowed, open: undefined, isOpenOnly: true, age: 0, region: undefined };
  for (const route of [listed, opened]) {
    if (route?.screen !== 'contacts' && route?.screen !== 'contact') throw new Error('no list');
    expect({ ...filtersOf(narrowedOf(route)), open: undefined }).toEqual(filters);
  }
});

test('What an address says wrongly narrows nothing', () => {
  expect(filtersOf({ country: 'XX', need: 'money', open: 'yes', age: '99' })).toEqual({
    country: undefined,
    need: undefined,
    isOpenOnly: false,
    spoken: undefined,
    region: undefined,
    age: undefined,
    words: '',
  });
});
