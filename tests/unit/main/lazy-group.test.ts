import { expect, test } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import type { HostHandlers } from '../../../core/ipc/contract.ts';
import { contract } from '../../../core/ipc/contract.ts';
import { everyHandlerOf, lazyGroup } from '../../../main/ipc/lazy-group.ts';

function countedGroup(failures: number) {
  let opened = 0;
  const group = lazyGroup('sticks', async () => {
    opened += 1;
    if (opened <= failures) throw new Error('gone');
    const handlers: HostHandlers['sticks'] = everyHandlerOf(
      'sticks',
      (name) => async (argument: unknown) => ok([name, argument]),
    );
    return handlers;
  });
  return { group, opened: () => opened };
}

test('nothing is opened before the first call, and everything once', async () => {
  const { group, opened } = countedGroup(0);
  expect(opened()).toBe(0);
  const answers = await Promise.all([group.programs(undefined), group.places(undefined)]);
  expect(answers).toEqual([ok(['programs', undefined]), ok(['places', undefined])]);
  await group.stop('one');
  expect(opened()).toBe(1);
});

test('a call reaches the handler of its name with its argument', async () => {
  const { group } = countedGroup(0);
  expect(await group.stop('one')).toEqual(ok(['stop', 'one']));
});

test('a group that could not be opened is opened again by the next call', async () => {
  const { group, opened } = countedGroup(1);
  await expect(group.places(undefined)).rejects.toThrow('gone');
  expect(await group.places(undefined)).toEqual(ok(['places', undefined]));
  expect(opened()).toBe(2);
});

test('there is a handler for every member of the group', () => {
  const { group } = countedGroup(0);
  expect(Object.keys(group)).toEqual(Object.keys(contract.sticks));
});
