// A stop of a check counts from the moment its button is shown.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../../core/base/result.ts';
import type { KitCandidate } from '../../../../../core/library/installed-kit.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('A check that is stopped before main has begun it is not begun', async () => {
  let answer: () => void = () => undefined;
  const active = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const check = vi.fn(async () => ok({}));
  const kits = {
    active: async () => ok(await active),
    undo: async () => ok(undefined),
    check,
    stop: vi.fn(),
    progressed: () => () => undefined,
  };
  vi.stubGlobal('window', { host: { kits } });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  const store = await import('../../../../../renderer/data/services/kit-work-store.ts');
  const { useLibraryStore } = await import('../../../../../renderer/data/db/library-store.ts');
  useLibraryStore.setState({ ready: { kit: { treeHash: 'other' } } as never });
  const candidate = { token: 'kit', name: 'A kit' } as KitCandidate;
  const checking = store.checkKit(candidate);
  expect(store.useKitWork.getState().work.kind).toBe('checking');
  store.stopKitWork();
  answer();
  await checking;
  expect(check).not.toHaveBeenCalled();
  expect(store.useKitWork.getState().work).toEqual({
    kind: 'failed',
    during: 'check',
    problem: { code: 'stopped' },
  });
  await store.checkKit(candidate);
  expect(check).toHaveBeenCalledOnce();
});
