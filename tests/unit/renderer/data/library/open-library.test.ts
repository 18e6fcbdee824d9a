// A stop of the first preparation of the library counts from the moment its button is shown.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { fail, ok } from '../../../../../core/base/result.ts';

const document = { documentElement: { dataset: {} } };
const stopped = fail({ code: 'stopped' });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test.for(['records', 'open'] as const)(
  'Stopped before main has answered "%s", the library says so, and the next start opens it.',
  async (question) => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const open = vi.fn(async () => {
      if (question === 'open') await asked;
      return stopped;
    });
    const stop = vi.fn();
    const nothing = () => () => undefined;
    const library = {
      records: async () => {
        if (question === 'records') await asked;
        return ok([]);
      },
      open,
      importRequested: nothing,
      importCancelled: nothing,
    };
    const recalls = async () => ok([]);
    const kits = { stop, progressed: nothing, recalls, recallsChanged: nothing };
    vi.stubGlobal('window', { host: { kits, library } });
    vi.stubGlobal('document', document);
    const { openLibrary, stopLibraryWork } = await import(
      '../../../../../renderer/data/library/open-library.ts'
    );
    const { useLibraryStore } = await import('../../../../../renderer/data/db/library-store.ts');
    const opening = openLibrary();
    expect(useLibraryStore.getState().phase).toBe('starting');
    if (question === 'open') await vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
    // A second call would end in main what the first one began.
    await openLibrary();
    expect(open).toHaveBeenCalledTimes(question === 'open' ? 1 : 0);
    stopLibraryWork();
    answer();
    await opening;
    expect(stop).toHaveBeenCalledOnce();
    expect(useLibraryStore.getState()).toMatchObject({ phase: 'stopped', problem: { code: 'stopped' } });
    expect(open).toHaveBeenCalledTimes(question === 'open' ? 1 : 0);
    open.mockClear();
    await openLibrary();
    expect(open).toHaveBeenCalledOnce();
  },
);
