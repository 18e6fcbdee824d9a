// Long work keeps the computer awake, moves the taskbar, and says what closing would cost.
import { describe, expect, it, vi } from 'vitest';
import { RunningWork, shareOf } from '../../../main/running-work.ts';
import { WorkByName } from '../../../main/work-by-name.ts';

function watched() {
  const [setAwake, showProgress] = [vi.fn(), vi.fn()];
  const work = new RunningWork({ setAwake, showProgress });
  return { work, byName: new WorkByName(work), setAwake, showProgress };
}

describe('The computer', () => {
  it('stays awake from the first work to the end of the last', async () => {
    const { work, byName, setAwake } = watched();
    const imported = work.begin('import');
    await byName.during('sticks', ['a'], async () => expect(setAwake.mock.calls).toEqual([[true]]));
    expect(setAwake.mock.calls).toEqual([[true]]);
    imported.end();
    imported.end();
    expect(setAwake.mock.calls).toEqual([[true], [false]]);
  });

  it('may sleep again after work that threw', async () => {
    const { work, byName, setAwake } = watched();
    const thrown = byName.during('kit', ['draft'], async () => {
      throw new Error('a mistake');
    });
    await expect(thrown).rejects.toThrow('a mistake');
    expect(setAwake).toHaveBeenLastCalledWith(false);
    expect(work.closeQuestion).toBeUndefined();
  });
});

describe('The taskbar', () => {
  it('shows the slowest work, and nothing when all has ended', () => {
    const { work, showProgress } = watched();
    const [imported, stick] = [work.begin('import'), work.begin('sticks')];
    expect(showProgress).not.toHaveBeenCalled();
    imported.report(0.75);
    stick.report(0.25);
    expect(showProgress.mock.calls).toEqual([[0.75], [0.25]]);
    stick.end();
    expect(showProgress).toHaveBeenLastCalledWith(0.75);
    imported.end();
    expect(showProgress).toHaveBeenLastCalledWith(undefined);
  });

  it('shows nothing for work that has ended', () => {
    const { work, showProgress } = watched();
    const made = work.begin('kit');
    made.end();
    made.report(0.5);
    expect(showProgress).toHaveBeenLastCalledWith(undefined);
  });

  it('shows the slowest of several sticks, and of a kit that is made beside them', async () => {
    const { byName, showProgress } = watched();
    await byName.during('sticks', ['a', 'b', 'a'], async () => {
      byName.report('a', 0.5);
      byName.report('b', 0.25);
      await byName.during('kit', ['draft'], async () => byName.report('draft', 0.125));
      byName.report('b', 1);
    });
    expect(showProgress.mock.calls.map(([share]) => share).slice(0, 5)).toEqual([
      0.5, 0.25, 0.125, 0.25, 0.5,
    ]);
    expect(showProgress).toHaveBeenLastCalledWith(undefined);
  });

  it('goes on with work when a second request for it is refused', async () => {
    const { work, byName, showProgress } = watched();
    await byName.during('kit', ['draft'], async () => {
      await byName.during('kit', ['draft'], async () => undefined);
      expect(work.closeQuestion).toBe('kit');
      byName.report('draft', 0.5);
    });
    expect(showProgress.mock.calls).toEqual([[0.5], [undefined]]);
  });

  it('shows a share between nothing and all', () => {
    expect(shareOf({ done: 0, total: 0 })).toBe(0);
    expect(shareOf({ done: 1, total: 4 })).toBe(0.25);
    expect(shareOf({ done: 5, total: 4 })).toBe(1);
  });
});

describe('Closing', () => {
  it.each([
    ['sticks', 'sticks'],
    ['kit', 'kit'],
    ['import', undefined],
    ['check', undefined],
  ] as const)('over work of the kind %s asks about %s', (kind, question) => {
    const { work } = watched();
    const begun = work.begin(kind);
    expect(work.closeQuestion).toBe(question);
    begun.end();
    expect(work.closeQuestion).toBeUndefined();
  });

  it('asks about sticks first, since they are handed out', () => {
    const { work } = watched();
    work.begin('kit');
    work.begin('sticks');
    expect(work.closeQuestion).toBe('sticks');
  });
});
