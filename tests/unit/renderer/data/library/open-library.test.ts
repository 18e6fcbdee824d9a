// A stop of the first preparation of the library counts from the moment its button is shown.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../../core/base/result.ts';

const document = { documentElement: { dataset: {} } };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test.for(['active', 'candidates'] as const)(
  'Stopped before main has answered "%s", the starter kit is not installed, and the next start installs it.',
  async (question) => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const install = vi.fn(async () => ({ ok: false, problem: { code: 'stopped' } }));
    const answered = async (name: string) => (name === question ? await asked : undefined);
    const kits = {
      active: async () => ok(await answered('active')),
      candidates: async () => {
        await answered('candidates');
        return ok([{ token: 'starter', origin: 'starter' }]);
      },
      install,
      stop: vi.fn(),
      progressed: () => () => undefined,
    };
    vi.stubGlobal('window', { host: { kits } });
    vi.stubGlobal('document', document);
    const { openLibrary, stopLibraryWork } = await import(
      '../../../../../renderer/data/library/open-library.ts'
    );
    const { useLibraryStore } = await import('../../../../../renderer/data/db/library-store.ts');
    const opening = openLibrary();
    expect(useLibraryStore.getState().phase).toBe('starting');
    if (question === 'candidates') await Promise.resolve();
    stopLibraryWork();
    answer();
    await opening;
    expect(useLibraryStore.getState()).toMatchObject({ phase: 'stopped', problem: { code: 'stopped' } });
    expect(install).not.toHaveBeenCalled();
    await openLibrary();
    expect(install).toHaveBeenCalledOnce();
  },
);
