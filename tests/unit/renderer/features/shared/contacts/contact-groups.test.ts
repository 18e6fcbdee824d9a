// Groups of the list of contacts.
import { expect, test } from 'vitest';
import type { Need } from '../../../../../../core/contacts/contact.ts';
import { groupOf, inGroups } from '../../../../../../renderer/features/shared/contacts/contact-groups.ts';

const phones = [{ number: '112', kind: 'short-code' as const, channels: ['voice' as const] }];
const one = (id: string, ...needs: Need[]) => ({ id, needs, phones });

test('The need that a contact names first decides its group, and without a number it is an office', () => {
  expect(groupOf(one('a', 'danger-now', 'violence'))).toBe('danger');
  expect(groupOf(one('b', 'child-helpline', 'trafficking'))).toBe('children');
  expect(groupOf(one('c', 'trafficking', 'child-helpline'))).toBe('referral');
  expect(groupOf({ ...one('d', 'danger-now'), phones: [] })).toBe('offices');
});

test('A contact whose only number was recalled stays in the group of its need', () => {
  const recalled = [{ number: '116111', reason: { en: 'Wrong number.' }, on: '2026-11-01' }];
  expect(groupOf({ ...one('a', 'child-helpline'), phones: [], recalled })).toBe('children');
});

test('Groups come in the order of danger, and contacts of a group keep theirs', () => {
  const listed = [
    one('guardian', 'guardian'),
    one('line-b', 'violence'),
    { ...one('office', 'danger-now'), phones: [] },
    one('line-a', 'child-helpline'),
    one('danger', 'danger-now'),
    one('missing', 'missing-child'),
  ];
  expect(inGroups(listed).map(({ id }) => id)).toEqual([
    'danger',
    'line-b',
    'line-a',
    'missing',
    'guardian',
    'office',
  ]);
});
