// Decides that reads which wait come in the order in which they are needed, and that a closed document reads no more.
import { expect, test } from 'vitest';
import { newestFirst } from '../../../../renderer/viewer/newest-first.ts';

type Held = { readonly began: string[]; readonly end: (name: string) => Promise<void> };

function heldTasks(atOnce: number, names: readonly string[]): Held & { readonly forget: () => void } {
  const turns = newestFirst(atOnce);
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  for (const name of names) {
    turns.add(() => {
      began.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  }
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await settled();
  };
  return { began, end, forget: turns.forget };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('What was asked last in one go is read first, so many at a time', async () => {
  const { began, end } = heldTasks(2, ['page 4', 'page 3', 'page 2', 'page 1']);
  await settled();
  expect(began).toEqual(['page 1', 'page 2']);
  await end('page 1');
  expect(began).toEqual(['page 1', 'page 2', 'page 3']);
  await end('page 3');
  expect(began).toEqual(['page 1', 'page 2', 'page 3', 'page 4']);
});

test('A read that fails makes room for the next', async () => {
  const turns = newestFirst(1);
  const began: string[] = [];
  turns.add(() => Promise.resolve(began.push('later')));
  turns.add(() => Promise.reject(new Error('no such row')).catch(() => began.push('failed')));
  await settled();
  expect(began).toEqual(['failed', 'later']);
});

test('What waits when a document is closed is never read', async () => {
  const { began, end, forget } = heldTasks(1, ['old', 'new']);
  await settled();
  forget();
  await end('new');
  expect(began).toEqual(['new']);
});
