// Long work keeps the computer awake, moves the taskbar, and says what closing would cost.
import { describe, expect, it, vi } from 'vitest';
import { RunningWork, shareOf } from '../../../main/running-work.ts';

function watched() {
  const [setAwake, showProgress] = [vi.fn(), vi.fn()];
  return { work: new RunningWork({ setAwake, showProgress }), setAwake, showProgress };
}

describe('The computer', () => {
  it('stays awake from the first work to the end of the last', async () => {
    const { work, setAwake } = watched();
    const endImport = work.begin('import');
    await work.during('sticks', async () => expect(setAwake.mock.calls).toEqual([[true]]));
    expect(setAwake.mock.calls).toEqual([[true]]);
    endImport();
    endImport();
    expect(setAwake.mock.calls).toEqual([[true], [false]]);
  });

  it('may sleep again after work that threw', async () => {
    const { work, setAwake } = watched();
    const thrown = work.during('kit', async () => {
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
    const [endImport, endSticks] = [work.begin('import'), work.begin('sticks')];
    expect(showProgress).not.toHaveBeenCalled();
    work.report('import', 0.75);
    work.report('sticks', 0.25);
    expect(showProgress.mock.calls).toEqual([[0.75], [0.25]]);
    endSticks();
    expect(showProgress).toHaveBeenLastCalledWith(0.75);
    endImport();
    expect(showProgress).toHaveBeenLastCalledWith(undefined);
  });

  it('shows nothing for work that has ended', () => {
    const { work, showProgress } = watched();
    work.begin('kit')();
    work.report('kit', 0.5);
    expect(showProgress).toHaveBeenLastCalledWith(undefined);
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
    const end = work.begin(kind);
    expect(work.closeQuestion).toBe(question);
    end();
    expect(work.closeQuestion).toBeUndefined();
  });

  it('asks about sticks first, since they are handed out', () => {
    const { work } = watched();
    work.begin('kit');
    work.begin('sticks');
    expect(work.closeQuestion).toBe('sticks');
  });
});
