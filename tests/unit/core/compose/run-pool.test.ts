// A pool works on items in order, on no more at a time than it has workers, and on heavy items one by one.
import { describe, expect, it } from 'vitest';
import { runPool } from '../../../../core/compose/run-pool.ts';

type Item = { readonly name: string; readonly isHeavy?: boolean };

/** Runs items manually: each ends on request. */
function start(items: readonly Item[], workers: number, isOver: () => boolean = () => false) {
  const running = new Map<string, { end(): void; fail(error: Error): void }>();
  const begun: string[] = [];
  const all = runPool(items, workers, {
    isHeavy: (item) => item.isHeavy ?? false,
    isOver,
    work: async ({ name }, worker) => {
      begun.push(`${name} in ${worker}`);
      await new Promise<void>((end, fail) => running.set(name, { end, fail })).finally(() =>
        running.delete(name),
      );
    },
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    all,
    begun,
    running: () => [...running.keys()],
    end: async (name: string) => {
      running.get(name)?.end();
      await settle();
    },
    fail: async (name: string, error: Error) => {
      running.get(name)?.fail(error);
      await settle();
    },
  };
}

const named = (...names: readonly string[]): Item[] => names.map((name) => ({ name }));

describe('Work in workers', () => {
  it('begins items in their order, each in the worker that is free', async () => {
    const work = start(named('a', 'b', 'c', 'd'), 2);
    expect(work.begun).toEqual(['a in 0', 'b in 1']);
    await work.end('b');
    expect(work.begun).toEqual(['a in 0', 'b in 1', 'c in 1']);
    await work.end('a');
    expect(work.begun.at(-1)).toBe('d in 0');
    await work.end('c');
    await work.end('d');
    await work.all;
  });

  it('never works on two heavy items at a time, and lets light ones pass them', async () => {
    const items = [
      { name: 'h1', isHeavy: true },
      { name: 'h2', isHeavy: true },
      { name: 'a' },
      { name: 'h3', isHeavy: true },
    ];
    const work = start(items, 3);
    expect(work.running()).toEqual(['h1', 'a']);
    await work.end('a');
    expect(work.running()).toEqual(['h1']);
    await work.end('h1');
    expect(work.running()).toEqual(['h2']);
    await work.end('h2');
    expect(work.running()).toEqual(['h3']);
    await work.end('h3');
    await work.all;
    expect(work.begun.length).toBe(4);
  });

  it('begins nothing once it is over, and ends with what was begun', async () => {
    let isOver = false;
    const work = start(named('a', 'b', 'c'), 2, () => isOver);
    isOver = true;
    await work.end('a');
    await work.end('b');
    await work.all;
    expect(work.begun).toEqual(['a in 0', 'b in 1']);
  });

  it('throws what went wrong first, after the others have ended', async () => {
    const work = start(named('a', 'b', 'c'), 2);
    let ended: unknown;
    const all = work.all.catch((error: unknown) => {
      ended = error;
    });
    await work.fail('a', new Error('a broke'));
    expect([ended, work.running()]).toEqual([undefined, ['b']]);
    await work.end('b');
    await all;
    expect(ended).toEqual(new Error('a broke'));
    expect(work.begun.length).toBe(2);
  });

  it('needs no items', async () => {
    await expect(
      runPool([], 4, { isHeavy: () => true, isOver: () => false, work: () => Promise.reject() }),
    ).resolves.toBe(undefined);
  });
});
